/**
 * The first admin of new books: nobody can appoint them, so the operator makes their code.
 * Refused once there is an admin; a second code takes the place of an unused first.
 */
import * as v from 'valibot';
import { appointmentDigits, appointmentUntil } from '@domain/appointment';
import { dayOf } from '@kernel/day';
import type { OfficeId } from '@kernel/ids';
import type { Db, Tx } from '@store/port';
import {
  findBureau,
  forgetOperatorCodes,
  hasAdmin,
  hasTown,
  insertAppointment,
  insertOffice,
} from '@store/queries/staffing';
import { makeDigits, makeId } from './chance';

const asked = v.object({
  office: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(40)),
  short: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(4)),
  town: v.pipe(v.string(), v.regex(/^\d{9}$/)),
  called: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20)),
});
export type FirstAdmin = v.InferOutput<typeof asked>;

export class FirstAdminRefused extends Error {}

export const readFirstAdmin = (given: Readonly<Record<string, string | undefined>>): FirstAdmin => {
  const read = v.safeParse(asked, given);
  if (read.success) return read.output;
  throw new FirstAdminRefused(
    '用法：npm run first-admin -- --office=主管单位全称 --short=简称（4 字以内） --town=九位乡镇代码 --called=怎么称呼',
  );
};

const bureauOf = async (tx: Tx, { office: name, short, town }: FirstAdmin): Promise<OfficeId> => {
  const found = await findBureau(tx, { town, name });
  if (found !== null) return found;
  const id = makeId('office');
  const unknown = { address: null, phone: null, opens: null, closes: null };
  const made = { id, name, shortName: short, kind: 'bureau' as const, town, ...unknown };
  await insertOffice(tx, { ...made, demo: false, by: null });
  return id;
};

/** The code for the first admin, and until when it is good. */
export const firstAdmin = async (
  db: Db,
  wish: FirstAdmin,
  now: Date,
): Promise<{ readonly digits: string; readonly expiresAt: Date }> => {
  if (await hasAdmin(db, dayOf(now))) {
    throw new FirstAdminRefused('已经有管理了，请他在“网点和岗位”里派岗。');
  }
  if (!(await hasTown(db, wish.town))) {
    throw new FirstAdminRefused(`没有 ${wish.town} 这个乡镇街道，代码见 seeds/towns.json。`);
  }
  return db.transaction(async (tx) => {
    await forgetOperatorCodes(tx);
    const office = await bureauOf(tx, wish);
    const expiresAt = appointmentUntil(now);
    const made = { office, role: 'admin' as const, called: wish.called, by: null, at: now };
    const digits = await insertAppointment(tx, { ...made, expiresAt }, () =>
      makeDigits(appointmentDigits),
    );
    return { digits, expiresAt };
  });
};
