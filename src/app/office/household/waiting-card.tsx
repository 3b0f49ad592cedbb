import { View } from '@tarojs/components';
import { monthAndDay } from '@kernel/day';
import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import type { Opened } from '../answers';
import { deadlineWords } from '../pieces/words';
import { clock } from '../../device/clock';

/** What is open for this household: claims to be seen, things to pick up, questions to answer. */
export const WaitingCard = ({ opened }: { readonly opened: Opened }) => {
  const { claims, reservations, questions } = opened;
  if (claims.length + reservations.length + questions.length === 0) return null;
  return (
    <Card title="正在等的" isFlush>
      <View>
        {claims.map(({ id, title, day, points }) => (
          <ListRow
            key={id}
            icon="clock"
            title={`申报：${title}`}
            note={`${monthAndDay(day)}报的，规则定 ${String(points)} 分`}
          />
        ))}
        {reservations.map(({ id, title, unit, officeName, deadline }) => (
          <ListRow
            key={id}
            icon="gift"
            title={`待取：${title} 1 ${unit}`}
            note={`${officeName}，${deadlineWords(deadline, clock.now())}`}
          />
        ))}
        {questions.map(({ id, text, dueDay }) => (
          <ListRow
            key={id}
            icon="ask"
            title={`异议：${text}`}
            note={`${monthAndDay(dueDay)}前答复`}
          />
        ))}
      </View>
    </Card>
  );
};
