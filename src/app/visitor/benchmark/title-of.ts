import type { Benchmark } from '../../client/visitor-answers';

/** What the plan calls an entry of this kind, as its plaque says it. */
export const titleOf = ({ kind, kindName }: Pick<Benchmark, 'kind' | 'kindName'>): string => {
  if (kind === 'leader') return '水效领跑者';
  return kind === 'institution' ? '节水型公共机构' : `节水标杆${kindName}`;
};
