import { minuteOf } from '@kernel/day';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { ListRow } from '../../components/list-row';
import { Notice } from '../../components/notice';
import { QueryView, WriteNote } from '../../components/query-view';
import type { Served } from '../../post/posts';
import type { Answer, Check } from '../answers';
import { wrongOf } from './tables';
import type { Ledger } from './use-ledger';
import { useReconcile } from './use-reconcile';

const verdict = (wrong: number, all: number): string =>
  wrong === 0
    ? `${String(all)} 项都对得上`
    : `${String(all)} 项里有 ${String(wrong)} 项对不上，请先停办再查`;

const partNames = { account: '存折', person: '信用簿', day: '封账' } as const;
type Under = NonNullable<Answer<'reconcile'>['under']>;
const progress = ({ part, passed, all }: Under): string =>
  `正在对${partNames[part]}，${String(passed)} / ${String(all)}`;

const ChecksCard = ({ checks }: { readonly checks: readonly Check[] }) => (
  <Card isFlush>
    {checks.map(({ name, title, wrong }) => (
      <ListRow
        key={name}
        title={title}
        isMarkBelow
        end={
          wrong === 0 ? (
            <Chip kind="ok" text="对得上" />
          ) : (
            <Chip kind="warn" icon="warn" text={`${String(wrong)} 处不对`} />
          )
        }
      />
    ))}
  </Card>
);

const Last = ({ checks, at }: { readonly checks: readonly Check[]; readonly at: string }) => {
  const wrong = wrongOf(checks);
  return (
    <>
      <Notice kind={wrong === 0 ? 'info' : 'warn'} icon={wrong === 0 ? 'ok' : 'warn'}>
        <View className="b">{verdict(wrong, checks.length)}</View>
        <View className="s14 num">{`${minuteOf(new Date(at))} 全部对过`}</View>
      </Notice>
      <ChecksCard checks={checks} />
    </>
  );
};

type Props = { readonly post: Served; readonly reading: Ledger['reconcile'] };

/** The last reconcile of all books, check by check, and the way to make one now. */
export const ReconcileCard = ({ post, reading }: Props) => {
  const { under, pending, refusal, fault, start } = useReconcile(post);
  return (
    <QueryView reading={reading}>
      {({ last, isUnderWay }) => (
        <View className="stack">
          {under === null ? null : (
            <Notice kind="info">
              <View className="b num">{progress(under)}</View>
              <View className="s14">关掉这一页也不要紧，夜里会接着对。</View>
            </Notice>
          )}
          {last === null ? <View className="mist">还没有全部对过一遍。</View> : <Last {...last} />}
          <WriteNote refusal={refusal} fault={fault} />
          <Button
            text={isUnderWay && under === null ? '接着对完' : '全部对一遍'}
            kind="line"
            icon="refresh"
            isSmall
            isBusy={pending || under !== null}
            onPress={start}
          />
        </View>
      )}
    </QueryView>
  );
};
