import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import type { Served } from '../../post/posts';
import { UndoConfirm, type Undoable } from '../pieces/undo-confirm';
import { useNow } from '../../device/use-now';
import { undoLeft, withSign } from '../pieces/words';
import type { AtHousehold, Written } from './use-household';

type Props = { readonly post: Served; readonly at: AtHousehold; readonly written: Written };

/** What was just booked, in words, and the minutes in which it can be taken back. */
export const WrittenCard = ({ post, at, written }: Props) => {
  const [line, setLine] = useState<Undoable | null>(null);
  const left = undoLeft(written.undoableUntil, useNow());
  const { seq, title, amount, balance, stock } = written;
  return (
    <View className="house-written num" {...{ role: 'status' }}>
      <View className="row">
        <Icon name="ok" size={28} />
        <View className="grow">
          <View className="s20 b">{`${title} ${withSign(amount)} 分`}</View>
          <View>{`结余 ${String(balance)} 分${stock === undefined ? '' : `，${stock}`}`}</View>
        </View>
      </View>
      {left === null ? null : (
        <Button
          text={`撤回（还有 ${left}）`}
          kind="line"
          icon="undo"
          isSmall
          onPress={() => {
            setLine({ account: at.id, seq, title, called: at.masked?.called ?? null, amount });
          }}
        />
      )}
      <UndoConfirm
        post={post}
        line={line}
        onDone={(done) => {
          setLine(null);
          if (done !== null) at.undid(seq, done);
        }}
      />
    </View>
  );
};
