import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '../../components/card';
import { signed } from '../../components/ledger-table';
import { pressProps } from '../../components/press';
import { LineTag } from '../../components/stamp';
import type { Line } from '../answers';
import type { Served } from '../../post/posts';
import { withSign } from '../pieces/words';
import { LineSheet } from './line-sheet';

type Props = {
  readonly post: Served;
  readonly household: string;
  readonly lines: readonly Line[];
};

const LineRow = ({ line, onOpen }: { readonly line: Line; readonly onOpen: () => void }) => {
  const { day, title, amount, after, undone, kind } = line;
  const said = `${day}，${title}，${withSign(amount)} 分，结余 ${String(after)} 分`;
  const tone = kind === 'reverse' ? 'red' : '';
  return (
    <View
      className={`house-line house-line-tap num ${undone ? 'house-line-off' : ''}`}
      {...pressProps({ label: undone ? `${said}，已冲正` : said, onPress: onOpen })}
    >
      <View className="house-line-day s14 mist">{day.slice(5)}</View>
      <View className={tone}>
        {title}
        {undone ? <LineTag text="已冲正" /> : null}
      </View>
      <View className={tone}>{withSign(amount)}</View>
      <View className="house-line-after">{signed(after)}</View>
    </View>
  );
};

/** The last lines of the household; each opens, and leads to asking for its reversal. */
export const LinesCard = ({ post, household, lines }: Props) => {
  const [open, setOpen] = useState<Line | null>(null);
  return (
    <Card title="最近几笔" aside="点一笔，可申请冲正" isFlush>
      {lines.length === 0 ? <View className="house-line mist">还没有一笔。</View> : null}
      {lines.map((line) => (
        <LineRow
          key={line.seq}
          line={line}
          onOpen={() => {
            setOpen(line);
          }}
        />
      ))}
      <LineSheet
        post={post}
        household={household}
        line={open}
        onClose={() => {
          setOpen(null);
        }}
      />
    </Card>
  );
};
