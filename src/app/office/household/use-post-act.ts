import { useState } from 'react';
import { office, useRead, useWrite } from '../../client';
import { useLabel } from '../../components/label-part';
import type { Answer, Asked, Opened, Rule } from '../answers';
import type { Served } from '../../post/posts';
import type { AtHousehold } from './use-household';

export type Fixture = Opened['archive']['fixtures'][number]['id'];

/** Posting an act: a rule is chosen from the list, read back in words, then booked. */
export const usePostAct = (post: Served, at: AtHousehold, onDone: () => void) => {
  const [rule, setRule] = useState<Rule | null>(null);
  const [heads, setHeads] = useState(1);
  const [fixture, setFixture] = useState<Fixture | null>(null);
  const [added, setAdded] = useState<readonly Answer<'addFixture'>[]>([]);
  const kind =
    [...(at.opened?.archive.fixtures ?? []), ...added].find(({ id }) => id === fixture)?.kind ??
    null;
  const label = useLabel(rule?.labelGrade ?? null, kind);
  const adding = useWrite('add-fixture', (input: Asked<'addFixture'>, requestId) =>
    office.addFixture.mutate({ ...input, office: post.office, requestId }),
  );
  const add = async (given: Omit<Asked<'addFixture'>, 'household'>) => {
    const made = await adding.run({ household: at.id, ...given });
    if (made === undefined) return undefined;
    setAdded([...added, made]);
    setFixture(made.id);
    return made;
  };
  const rules = useRead(['rules', post.office], () => office.rules.query({ office: post.office }));
  const posting = useWrite('post', (input: Asked<'post'>, requestId) =>
    office.post.mutate({ ...input, office: post.office, requestId }),
  );
  const [sent, setSent] = useState<Answer<'postByTwo'> | null>(null);
  const byTwo = useWrite('post-by-two', (input: Asked<'postByTwo'>, requestId) =>
    office.postByTwo.mutate({ ...input, office: post.office, requestId }),
  );
  const bookByTwo = async (wanted: Rule) => {
    if (fixture === null) return;
    const typed = label.sent();
    const made = await byTwo.run({
      ...{ household: at.id, rule: wanted.id, fixture },
      ...(typed === undefined ? {} : { label: typed }),
    });
    if (made !== undefined) setSent(made);
  };
  const book = async (wanted: Rule) => {
    if (!wanted.byDesk) return bookByTwo(wanted);
    const done = await posting.run({
      ...{ household: at.id, rule: wanted.id, heads },
      ...(wanted.perFixture && fixture !== null ? { fixture } : {}),
    });
    if (done === undefined) return;
    const { seq, points, balance, undoableUntil } = done;
    at.wrote({ seq, title: wanted.title, amount: points, balance, undoableUntil });
    onDone();
  };
  return {
    ...{ heads, setHeads, fixture, setFixture, added, adding, add, label },
    rule,
    rules,
    posting: rule?.byDesk === false ? byTwo : posting,
    sent,
    choose: (wanted: Rule | null) => {
      posting.reset();
      byTwo.reset();
      setSent(null);
      setHeads(1);
      setFixture(null);
      label.clear();
      setRule(wanted);
    },
    confirm: () => {
      if (rule !== null) void book(rule);
    },
  };
};
export type PostAct = ReturnType<typeof usePostAct>;
