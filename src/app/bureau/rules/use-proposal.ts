import { bureau, useWrite } from '../../client';
import type { Served } from '../../post/posts';
import type { Asked, Proposal } from '../answers';

/** A proposal's terms as a preview asks for them; a new rule has no posts to judge. */
export const askedOf = (proposal: Proposal): Asked<'previewRule'> => {
  const { timesEver, headsMax, lotYears, effectiveUntil } = proposal;
  return {
    ...(proposal.base === null ? {} : { rule: proposal.id }),
    ...{ title: proposal.title, act: proposal.act, icon: proposal.icon, points: proposal.points },
    ...{ evidence: proposal.evidence, credit: proposal.credit, timesDay: proposal.timesDay },
    ...{ timesMonth: proposal.timesMonth, perFixture: proposal.perFixture },
    ...{ checkers: proposal.checkers, byDesk: proposal.byDesk, clause: proposal.clause },
    ...{ source: proposal.source, effectiveFrom: proposal.effectiveFrom },
    ...(timesEver === null ? {} : { timesEver }),
    ...(headsMax === null ? {} : { headsMax }),
    ...(lotYears === null ? {} : { lotYears }),
    ...(effectiveUntil === null ? {} : { effectiveUntil }),
  };
};

/** The decision about a proposal; `onDone` hears in words what was done. */
export const useProposal = (
  post: Served,
  { proposal, title, version, effectiveFrom }: Proposal,
  onDone: (words: string) => void,
) => {
  const deciding = useWrite('decideRuleProposal', (input: Asked<'decideRuleProposal'>, requestId) =>
    bureau.decideRuleProposal.mutate({ ...input, office: post.office, requestId }),
  );
  const withdrawing = useWrite(
    'withdrawRuleProposal',
    (input: Asked<'withdrawRuleProposal'>, requestId) =>
      bureau.withdrawRuleProposal.mutate({ ...input, office: post.office, requestId }),
  );
  const decide = async (approve: boolean, words: string) => {
    const reason = words.trim();
    const said = reason === '' ? {} : { reason };
    const done = await deciding.run({ proposal, approve, ...said });
    if (done === undefined) return;
    const approved = `已核准：${title}第 ${String(version)} 版，${effectiveFrom} 起`;
    onDone(approve ? approved : `已退回：${title}，规则照旧`);
  };
  const withdraw = async () => {
    const done = await withdrawing.run({ proposal });
    if (done !== undefined) onDone(`已撤回：${title}，规则照旧`);
  };
  return {
    decide: (approve: boolean, words: string) => void decide(approve, words),
    withdraw: () => void withdraw(),
    isBusy: deciding.pending || withdrawing.pending,
    refusal: deciding.refusal ?? withdrawing.refusal,
    fault: deciding.fault ?? withdrawing.fault,
  };
};
