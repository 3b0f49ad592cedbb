import { View } from '@tarojs/components';
import { Drawing } from '../../components/drawing';
import type { CreditBook } from '../reading/answers';
import { riverShare } from './use-credit';

const width = 300;
const middle = 20;
const wave = 8;

type Props = { readonly book: Pick<CreditBook, 'levels' | 'balance' | 'level'> };

/** A meander between two levels, above the middle and below it in turn. */
const meander = (index: number, step: number) => {
  const lift = index % 2 === 0 ? -wave : wave;
  const x = index * step;
  return `M${String(x)} ${String(middle)}Q${String(x + step / 2)} ${String(middle + lift)} ${String(x + step)} ${String(middle)}`;
};

const dot = (x: number, isReached: boolean, isHere: boolean) =>
  `<circle cx="${String(x)}" cy="${String(middle)}" r="${isHere ? '10' : '7'}" fill="${isReached ? '#E8833A' : '#0F566D'}" stroke="#FBF7EA" stroke-width="${isHere ? '3' : '1.5'}"/>`;

export const riverArt = ({ levels, balance, level }: Props['book']): string => {
  const steps = Math.max(levels.length - 1, 1);
  const step = width / steps;
  const path = levels
    .slice(1)
    .map((_, index) => meander(index, step))
    .join('');
  const reachedX = riverShare({ levels, balance }) * width;
  const dots = levels
    .map(({ id, fromCredit }, index) => dot(index * step, fromCredit <= balance, id === level?.id))
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-14 0 328 40"><defs><clipPath id="r"><path d="M-14 0h${String(reachedX + 14)}v40h-${String(reachedX + 14)}z"/></clipPath></defs><g fill="none" stroke-width="3" stroke-linecap="round"><path d="${path}" stroke="#BFD8DC" opacity=".4"/><path d="${path}" stroke="#E8833A" clip-path="url(#r)"/></g>${dots}</svg>`;
};

/** The levels as a river from a drop to the sea. */
export const River = ({ book }: Props) => (
  <View className="river">
    <View className="drawn river-sea" />
    <View className="river-line">
      <Drawing svg={riverArt(book)} width="100%" height="40px" />
    </View>
    <View className="river-names num">
      {book.levels.map(({ id, name, fromCredit }) => (
        <View key={id} className={id === book.level?.id ? 'river-here' : ''}>
          <View>{name}</View>
          <View>{fromCredit}</View>
        </View>
      ))}
    </View>
  </View>
);
