import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import { pressProps } from '../../components/press';
import type { Act } from '../answers';
import type { Served } from '../../post/posts';
import './recent-acts.scss';
import { UndoConfirm, type Undoable } from './undo-confirm';
import { useNow } from '../../device/use-now';
import { actIcons, actNote, actTitle, undoLeft } from './words';

type Props = {
  readonly post: Served;
  readonly acts: readonly Act[];
  readonly isLive: boolean;
  readonly shown?: number;
};

const undoable = ({ account, seq, title, called, amount }: Act): Undoable | null =>
  account === null || seq === null || amount === null
    ? null
    : { account, seq, title, called, amount };

type RowProps = {
  readonly act: Act;
  readonly now: Date;
  readonly onUndo: ((line: Undoable) => void) | null;
};

const ActRow = ({ act, now, onUndo }: RowProps) => {
  const left = undoLeft(act.undoableUntil, now);
  const line = undoable(act);
  return (
    <View className="act num">
      <View className="sea">
        <Icon name={actIcons[act.kind]} />
      </View>
      <View className="grow">
        <View className="act-title">{actTitle(act)}</View>
        <View className="s14 mist">{actNote(act)}</View>
      </View>
      {left === null || line === null || onUndo === null ? null : (
        <View
          className="act-undo tap"
          {...pressProps({
            label: `撤回 ${actTitle(act)}`,
            onPress: () => {
              onUndo(line);
            },
          })}
        >
          <Icon name="undo" size={20} />
          <Text>{`撤回 ${left}`}</Text>
        </View>
      )}
    </View>
  );
};

/** What this desk did last today; one's own lines can be taken back while the minutes run. */
export const RecentActs = ({ post, acts, isLive, shown = 6 }: Props) => {
  const now = useNow();
  const [line, setLine] = useState<Undoable | null>(null);
  return (
    <Card title="刚才" aside="自己记的，10 分钟内可撤回" isFlush>
      {acts.length === 0 ? (
        <View className="act parts mist">今天还没有办过事。扫码或找一户，办完的列在这里。</View>
      ) : null}
      {acts.slice(0, shown).map((act) => (
        <ActRow
          key={`${act.at}${act.kind}${act.account ?? ''}${String(act.seq)}${act.title}`}
          act={act}
          now={now}
          onUndo={isLive ? setLine : null}
        />
      ))}
      <UndoConfirm
        post={post}
        line={line}
        onDone={() => {
          setLine(null);
        }}
      />
    </Card>
  );
};
