/** The bureau's two lists on a phone, where a table would be cut: the same figures, in rows. */
import { minuteOf } from '@kernel/day';
import { View } from '@tarojs/components';
import { signed } from '../../components/ledger-table';
import { ListRow } from '../../components/list-row';
import type { Figures, Seal } from '../answers';

const Figure = ({ value, name }: { readonly value: number; readonly name: string }) => (
  <View className="r num">
    <View className="b">{signed(value)}</View>
    <View className="s14 mist">{name}</View>
  </View>
);

export const FigureRow = ({ figures }: { readonly figures: Figures }) => {
  const { name, households, issued, redeemed, expired, unused } = figures;
  const note = [
    `${String(households)}\u00a0户`,
    `发出\u00a0${String(issued)}`,
    `兑换\u00a0${String(redeemed)}`,
    `过期\u00a0${String(expired)}`,
  ].join(' · ');
  return <ListRow title={name} note={note} end={<Figure value={unused} name="未用" />} />;
};

export const SealRow = ({ seal }: { readonly seal: Seal }) => (
  <ListRow
    title={`${seal.day} · ${String(seal.lines)} 笔`}
    note={
      <>
        <View>{`封于 ${minuteOf(new Date(seal.sealedAt))}，当日印记`}</View>
        <View className="ledger-root">{seal.root}</View>
      </>
    }
    end={<Figure value={seal.points} name="净增分" />}
  />
);
