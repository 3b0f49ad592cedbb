import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import type { IconName } from '../../components/icon';
import { ListRow } from '../../components/list-row';
import { statusWords } from './settle-words';
import type { Status } from './use-settle';

type Props = {
  readonly rows: readonly {
    readonly id: string;
    readonly status: Status;
    readonly title: string;
    readonly note: string;
  }[];
  readonly icon: IconName;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
};

/** Runs one below the other; one that waits for another person is marked. */
export const RunRows = ({ rows, icon, chosen, onChoose }: Props) =>
  rows.length === 0 ? (
    <View className="mist">还没有结算过。</View>
  ) : (
    <Card isFlush>
      {rows.map(({ id, status, title, note }) => (
        <ListRow
          key={id}
          icon={id === chosen ? 'right' : icon}
          title={title}
          note={note}
          {...(status === 'counted'
            ? { end: <Chip kind="warn" text={statusWords[status]} /> }
            : {})}
          isMarkBelow
          onPress={() => {
            onChoose(id);
          }}
        />
      ))}
    </Card>
  );
