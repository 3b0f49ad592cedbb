import { monthOf } from '@kernel/day';
import { useState } from 'react';
import { resident, useRead } from '../../client';
import { pageAfter, pageBefore, type Spot } from './passbook-pages';
import { clock } from '../../device/clock';

const read = ({ month, turned }: Spot) => {
  const cursor = turned[turned.length - 1];
  return resident.passbook.query(cursor === undefined ? { month } : { month, cursor });
};

/** The book open at this month, or at the last month that has lines. */
export const usePassbook = () => {
  const [picked, setPicked] = useState<Spot | null>(null);
  const [open, setOpen] = useState<number | null>(null);
  const today: Spot = { month: monthOf(clock.now()), turned: [] };
  const first = useRead(['passbook', today.month, null], () => read(today));
  const newest = first.value?.lines.length === 0 ? first.value.months[0] : undefined;
  const spot = picked ?? (newest === undefined ? today : { month: newest, turned: [] });
  const cursor = spot.turned[spot.turned.length - 1] ?? null;
  const reading = useRead(['passbook', spot.month, cursor], () => read(spot));
  const months = (reading.value ?? first.value)?.months ?? [];
  const next = reading.value?.next ?? null;
  return {
    reading,
    spot,
    months,
    before: pageBefore(spot, months),
    after: pageAfter(spot, months, next),
    turnTo: setPicked,
    openLine: open,
    setOpenLine: setOpen,
  };
};

export type Passbook = ReturnType<typeof usePassbook>;
