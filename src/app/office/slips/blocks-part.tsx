import { monthAndDay } from '@kernel/day';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import { MoreButton } from '../../components/more-button';
import { QueryView } from '../../components/query-view';
import { Sheet } from '../../components/sheet';
import { openPage } from '../../device/navigate';
import type { Served } from '../../post/posts';
import { BlockSheet } from './block-sheet';
import { PrintForm } from './print-form';
import { actOf, countsOf } from './slip-words';
import type { Block, Blocks } from './use-slips';

type Props = { readonly post: Served; readonly reading: Blocks; readonly isLive: boolean };

const Row = ({ block, onOpen }: { readonly block: Block; readonly onOpen: () => void }) => (
  <ListRow
    icon="doc"
    title={`${block.no} · ${actOf(block)}`}
    note={`${monthAndDay(block.printedDay)}印 · ${block.byCalled ?? '同事'} · ${countsOf(block)}`}
    label={`${block.no}，${countsOf(block)}`}
    onPress={onOpen}
  />
);

type ListProps = Pick<Props, 'reading'> & { readonly onOpen: (block: string) => void };

const BlockList = ({ reading, onOpen }: ListProps) => (
  <QueryView
    reading={reading}
    isEmpty={({ items }) => items.length === 0}
    empty={{
      title: '还没有印过记事单',
      sentence: '印一叠放在窗口和楼道，没有手机的人写好交来，凭单记分。',
    }}
  >
    {(pages) => (
      <View className="stack">
        <Card isFlush>
          {pages.items.map((block) => (
            <Row
              key={block.no}
              block={block}
              onOpen={() => {
                onOpen(block.no);
              }}
            />
          ))}
        </Card>
        <MoreButton pages={pages} text="再往后" />
      </View>
    )}
  </QueryView>
);

/** The blocks this office printed, and a new one. */
export const BlocksPart = ({ post, reading, isLive }: Props) => {
  const [opened, setOpened] = useState<string | null>(null);
  const [isPrinting, setPrinting] = useState(false);
  const rules = reading.value?.first.rules ?? [];
  const close = () => {
    setOpened(null);
    setPrinting(false);
  };
  return (
    <View className="stack-4">
      <Button
        text="印一叠新的"
        kind="cta"
        icon="print"
        onPress={() => {
          setPrinting(true);
        }}
      />
      <BlockList reading={reading} onOpen={setOpened} />
      <Sheet isOpen={isPrinting} title="印一叠记事单" onClose={close}>
        {isPrinting ? (
          <PrintForm
            post={post}
            rules={rules}
            isLive={isLive}
            onMade={(block) => {
              close();
              openPage('office/print', { what: 'slips', block });
            }}
          />
        ) : null}
      </Sheet>
      <Sheet isOpen={opened !== null} title={`这一叠 ${opened ?? ''}`} onClose={close}>
        {opened === null ? null : (
          <BlockSheet
            key={opened}
            post={post}
            block={opened}
            isLive={isLive}
            onDone={() => {
              close();
              reading.again();
            }}
          />
        )}
      </Sheet>
    </View>
  );
};
