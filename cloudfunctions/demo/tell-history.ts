/** Tells a story through the real procedures: each step at its own hour, by its own person. */
import type { AnyRouter } from '@trpc/server';
import { addDays, atTime, dayOf } from '@kernel/day';
import { answerCall } from '@procedures/answer';
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import { personaIdentity } from '../host/personas';
import { makeContext, type Deployment } from '../make-context';
import type { DemoRow } from './files';

export type Step = DemoRow<'history'>;
/**
 * What earlier steps answered, by the name it was kept under; `today`, the day it is told; of each step
 * `thatDay`, its own day, and `twoWeeksOn`, thirteen days later.
 */
export type Told = ReadonlyMap<string, string>;

const routers: Readonly<Record<Step['door'], AnyRouter>> = {
  resident: residentRouter,
  office: officeRouter,
};

/** A step was refused or failed: the story and the rules have drifted apart. */
export class StoryRefused extends Error {
  constructor(story: string, at: number, step: Step, why: string) {
    super(`示例故事 ${story} 第 ${String(at + 1)} 步（${step.as} ${step.path}）没有办成：${why}`);
  }
}

const filled = (value: unknown, told: Told): unknown => {
  if (typeof value !== 'string') return value;
  const text = value.replace(/\$([A-Za-z]\w*)/g, (whole, name: string) => told.get(name) ?? whole);
  // A line's number is kept as text and asked for as a number.
  return value.startsWith('$') && /^\d{1,6}$/.test(text) && value.endsWith('Seq')
    ? Number(text)
    : text;
};

const keepFrom = (step: Step, value: unknown, told: Map<string, string>): void => {
  if (typeof value !== 'object' || value === null) return;
  const found: Record<string, unknown> = { ...value };
  Object.entries(step.keep ?? {}).forEach(([name, field]) => {
    told.set(name, String(found[field]));
  });
};

export const tellHistory = async (asked: {
  readonly deployment: Deployment;
  readonly now: Date;
  readonly steps: readonly Step[];
  readonly story: string;
  readonly onStep: (done: number) => void;
}): Promise<Told> => {
  const { deployment, story } = asked;
  const told = new Map<string, string>([['today', dayOf(asked.now)]]);
  for (const [at, step] of asked.steps.entries()) {
    const when = atTime(addDays(dayOf(asked.now), -step.daysAgo), step.time);
    told.set('thatDay', dayOf(when)).set('twoWeeksOn', addDays(dayOf(when), 13));
    const identityHash = deployment.keyed('identity', personaIdentity(step.as));
    const context = makeContext(deployment, { kind: 'identified', identityHash }, when);
    const fields = Object.entries(step.input).map(([name, value]): [string, unknown] => [
      name,
      filled(value, told),
    ]);
    const requestId = `rq_demo-${story}-${String(at).padStart(5, '0')}`;
    const input = { ...Object.fromEntries(fields), requestId };
    const answer = await answerCall(
      routers[step.door],
      { path: step.path, input },
      context,
      (cause) => {
        throw new StoryRefused(story, at, step, String(cause));
      },
    );
    if ('fault' in answer) throw new StoryRefused(story, at, step, 'fault');
    if (!answer.ok) throw new StoryRefused(story, at, step, answer.refusal.sentence);
    keepFrom(step, answer.value, told);
    asked.onStep(at + 1);
  }
  return told;
};
