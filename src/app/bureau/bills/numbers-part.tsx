import { cubicMetres, litres } from '@kernel/litres';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { bureau } from '../../client';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { Field } from '../../components/field';
import { ListRow } from '../../components/list-row';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { Sheet } from '../../components/sheet';
import type { Served } from '../../post/posts';
import { MoreButton } from '../../components/more-button';
import { usePages } from '../../client/use-pages';
import type { Waiting } from './bill-words';
import { MatchForm } from './match-form';

/** Numbers that begin so, those first that a household has named itself. */
export const useNumbers = ({ office }: Pick<Served, 'office'>, typed: string, isOff: boolean) => {
  const customerNo = /^[0-9A-Za-z-]{0,30}$/.test(typed.trim()) ? typed.trim() : '';
  return usePages(
    ['unmatchedNumbers', office, customerNo],
    (cursor) =>
      bureau.unmatchedNumbers.query({
        ...{ office, customerNo },
        ...(cursor === undefined ? {} : { cursor }),
      }),
    { isAlwaysAsked: true, isOff },
  );
};

type Numbers = {
  readonly reading: ReturnType<typeof useNumbers>;
  readonly typed: string;
  readonly onFiles: () => void;
};
type Props = Numbers & {
  readonly post: Served;
  readonly isLive: boolean;
  readonly onType: (typed: string) => void;
};

const Note = ({ lines, meters, from, to, litres: used }: Waiting) => (
  <>
    {`${String(lines)} 期 · ${String(meters)} 块表 · 最近 ${cubicMetres(litres(used))} 吨`}
    <View className="nw">{`${from} 到 ${to}`}</View>
  </>
);

type ListProps = Numbers & { readonly onChoose: (number: Waiting) => void };

const WaitingList = ({ reading, typed, onFiles, onChoose }: ListProps) => (
  <QueryView
    reading={reading}
    isEmpty={({ items }) => items.length === 0}
    empty={
      typed === ''
        ? {
            title: '没有等着对的户号',
            sentence: '文件里的户号都对上了，或还没有收文件。',
            act: { text: '去收文件', icon: 'doc', onPress: onFiles },
          }
        : { title: '没有这样开头的户号', sentence: '核对一下，或少输几位再找。' }
    }
  >
    {(pages) => (
      <View className="stack">
        <Card isFlush>
          {pages.items.map((each) => (
            <ListRow
              key={each.customerNo}
              icon="meter"
              title={`户号 ${each.customerNo}`}
              note={<Note {...each} />}
              end={each.hinted ? <Chip kind="warn" text="有户填过" /> : undefined}
              isMarkBelow
              onPress={() => {
                onChoose(each);
              }}
            />
          ))}
        </Card>
        <MoreButton pages={pages} text="再往后" />
      </View>
    )}
  </QueryView>
);

/** Numbers of the water company that found no household; a tap matches one. */
export const NumbersPart = ({ post, isLive, reading, typed, onType, onFiles }: Props) => {
  const [chosen, setChosen] = useState<Waiting | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const show = (shown: Waiting | null, words: string | null) => {
    setChosen(shown);
    setTold(words);
  };
  return (
    <View className="stack">
      {told === null ? null : <Notice icon="ok">{told}</Notice>}
      <Field
        label="找户号"
        value={typed}
        maxLength={30}
        placeholder="输入开头几位"
        hint="户主填过、网点还没核的排在前面；等了 90 天没对上的自动删掉"
        onChange={onType}
      />
      <WaitingList
        {...{ reading, typed, onFiles }}
        onChoose={(each) => {
          show(each, null);
        }}
      />
      <Sheet
        isOpen={chosen !== null}
        title={chosen === null ? '' : `户号 ${chosen.customerNo}`}
        onClose={() => {
          setChosen(null);
        }}
      >
        {chosen === null ? null : (
          <MatchForm
            post={post}
            isLive={isLive}
            number={chosen}
            onDone={(words) => {
              show(null, words);
            }}
          />
        )}
      </Sheet>
    </View>
  );
};
