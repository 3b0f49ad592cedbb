import { clockOf } from '@kernel/day';
import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import { signed } from '../../components/ledger-table';
import { ListRow } from '../../components/list-row';
import { QueryView } from '../../components/query-view';
import { MoreButton } from '../../components/more-button';
import type { DayLine } from '../answers';
import { calledOf, tailOf, withSign } from '../pieces/words';
import { emptyDay, lineKey, type DayProps } from './day-table';

const Amounts = ({ line }: { readonly line: DayLine }) => (
  <View className="r num">
    <View className={`b ${line.kind === 'reverse' ? 'red' : ''}`}>{withSign(line.amount)}</View>
    <View className="s14 mist">{`结余 ${signed(line.after)}`}</View>
  </View>
);

/** The day's lines on a phone. */
export const DayList = ({ reading, onBefore }: DayProps) => (
  <QueryView
    reading={reading}
    isEmpty={({ items }) => items.length === 0}
    empty={emptyDay(onBefore)}
  >
    {(pages) => (
      <View className="stack">
        <Card isFlush>
          {pages.items.map((line) => (
            <ListRow
              key={lineKey(line)}
              title={`${line.title} · ${calledOf(line.called)}`}
              note={`${clockOf(new Date(line.at))} · ${tailOf(line.passbookNo)} · ${line.actor ?? '居民自己'}`}
              end={<Amounts line={line} />}
            />
          ))}
        </Card>
        <MoreButton pages={pages} text="再往后" />
      </View>
    )}
  </QueryView>
);
