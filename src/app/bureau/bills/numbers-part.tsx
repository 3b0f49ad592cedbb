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

type Props = { readonly post: Served; readonly isLive: boolean };

const noteOf = ({ lines, meters, from, to, litres: used }: Waiting): string =>
  `${String(lines)} 期 · ${String(meters)} 块表 · ${from} 到 ${to} · 最近 ${cubicMetres(litres(used))} 吨`;

type ListProps = {
  readonly post: Served;
  readonly number: string;
  readonly onChoose: (number: Waiting) => void;
};

const WaitingList = ({ post, number, onChoose }: ListProps) => {
  const reading = usePages(
    ['unmatchedNumbers', post.office, number],
    (cursor) =>
      bureau.unmatchedNumbers.query({
        ...{ office: post.office, customerNo: number },
        ...(cursor === undefined ? {} : { cursor }),
      }),
    { isAlwaysAsked: true },
  );
  return (
    <QueryView
      reading={reading}
      isEmpty={({ items }) => items.length === 0}
      empty={{ title: '没有等着对的户号', sentence: '文件里的户号都对上了，或还没有收文件。' }}
    >
      {(pages) => (
        <View className="stack">
          <Card isFlush>
            {pages.items.map((each) => (
              <ListRow
                key={each.customerNo}
                icon="meter"
                title={`户号 ${each.customerNo}`}
                note={noteOf(each)}
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
};

/** Numbers of the water company that found no household; a tap matches one. */
export const NumbersPart = ({ post, isLive }: Props) => {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Waiting | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const number = /^[0-9A-Za-z-]{0,30}$/.test(typed.trim()) ? typed.trim() : '';
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
        onChange={setTyped}
      />
      <WaitingList
        post={post}
        number={number}
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
