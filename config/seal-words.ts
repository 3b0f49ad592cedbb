/** What the auditor is told, a sentence a finding. */
import type { SealFinding, Verified } from '../src/domain/ledger';

const lineOf = ({ account, seq }: { readonly account: string; readonly seq: number }): string =>
  `户 ${account} 第 ${String(seq)} 笔`;

/** The sentence for what was found. */
export const findingSentence = (found: SealFinding): string => {
  switch (found.what) {
    case 'LINE_CHANGED':
      return `${lineOf(found)}被改过：内容与校验码，或与它的上一笔，对不上。`;
    case 'LINE_MISSING':
      return `${lineOf(found)}不见了。`;
    case 'LINE_ADDED':
      return `${lineOf(found)}是多出来的：它不接在这一户的上一笔后面。`;
    case 'LINE_MOVED':
      return `${lineOf(found)}不在原来的位置：文件的次序被打乱了。`;
    case 'LINE_OF_ANOTHER_DAY':
      return `${lineOf(found)}不是 ${found.day} 写下的，却在这一天里。`;
    case 'LINES_MISSING':
      return `${found.day} 少了 ${String(found.lines)} 笔，从文件看不出是哪一户的。`;
    case 'LINES_ADDED':
      return `${found.day} 多了 ${String(found.lines)} 笔，从文件看不出是哪一户的。`;
    case 'POINTS_WRONG':
      return `${found.day} 的封账行被改过：积分合计与各笔之和不同。`;
    case 'ROOT_WRONG':
      return `${found.day} 的封账根对不上：有一笔连同校验码一起被改过，或封账根被改过。`;
    case 'PREVIOUS_ROOT_WRONG':
      return `${found.day} 的上一个根对不上：它不接在前一天后面。`;
    case 'DAY_MISSING':
      return `${found.day} 的封账不见了。`;
    case 'OUT_OF_PLACE':
      return '这一行不该在这里：文件的次序被打乱了，或末尾的笔数被改过。';
    case 'CUT_SHORT':
      return '文件不完整：没有写到末尾。';
  }
};

/** The sentence for an export that is in order. */
export const verifiedSentence = ({ days, lines, first, last, root }: Verified): string => {
  if (first === null) return '文件完整，里面没有已封账的日子。';
  const span = first === last ? first : `${first} 至 ${last ?? ''}`;
  return (
    `核对无误：${span}，${String(days)} 天，${String(lines)} 笔。` +
    `每一笔的校验码、每一户的前后相接、每一天的封账根都能重新算出来。\n` +
    `最后的封账根：${root ?? ''}（请与公示的根核对）`
  );
};
