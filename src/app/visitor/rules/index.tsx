import { View } from '@tarojs/components';
import { useState } from 'react';
import { useRead, visitor } from '../../client';
import { Card } from '../../components/card';
import { KeyValue } from '../../components/key-value';
import { ListRow } from '../../components/list-row';
import { Notice } from '../../components/notice';
import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import { openTab } from '../../device/navigate';
import type { PublicAnswer } from '../../client/visitor-answers';
import { RuleRow } from './rule-row';
import './rules.scss';

type Book = PublicAnswer<'rulebook'>;

const lifeWords = (years: number) => {
  if (years === 0) return '得分当年的 12 月 31 日';
  return years === 1 ? '得分次年的 12 月 31 日' : `得分 ${String(years)} 年后的 12 月 31 日`;
};

const Caps = ({ book }: { readonly book: Book }) => (
  <Card title="上限和到期">
    <KeyValue name="每户每天">{`最多 ${String(book.caps.pointsDay)} 分`}</KeyValue>
    <KeyValue name="每户每月">{`最多 ${String(book.caps.pointsMonth)} 分`}</KeyValue>
    <KeyValue name="积分到期">{lifeWords(book.caps.lotYears)}</KeyValue>
    <View className="s14 mist rules-source">{book.capsSource}</View>
  </Card>
);

const Levels = ({ levels }: Pick<Book, 'levels'>) => (
  <Card isFlush title="信用积分的等级">
    {levels.map(({ id, name, fromCredit }) => (
      <ListRow key={id} title={name} end={`${String(fromCredit)} 起`} />
    ))}
    <View className="s14 mist rules-note">
      信用积分只加不花，记错了才更正；不影响看病、上学和坐船。
    </View>
  </Card>
);

/** The whole list fits a few screens; one rule at a time is open. */
const Rules = ({ rules }: Pick<Book, 'rules'>) => {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Card isFlush title="做什么，得几分" aside={`${String(rules.length)} 条，点开看依据`}>
      {rules.map((rule) => (
        <RuleRow
          key={rule.id}
          rule={rule}
          isOpen={rule.id === open}
          onToggle={() => {
            setOpen(rule.id === open ? null : rule.id);
          }}
        />
      ))}
    </Card>
  );
};

const Rulebook = ({ book }: { readonly book: Book }) => (
  <View className="stack">
    {book.isDefault ? (
      <Notice icon="info">分值和上限是默认值，待主管单位核定。已经记下的分不会改。</Notice>
    ) : null}
    <Caps book={book} />
    <Rules rules={book.rules} />
    <Levels levels={book.levels} />
  </View>
);

const empty = {
  title: '还没有积分规则',
  sentence: '主管单位公布以后，这里会列出来。',
  act: {
    text: '去首页',
    onPress: () => {
      openTab('home');
    },
  },
} as const;

const RulesPage = () => {
  const reading = useRead(['rulebook'], () => visitor.rulebook.query({}));
  return (
    <PageFrame title="积分规则" oldSince={reading.isOld ? reading.readAt : undefined}>
      <QueryView reading={reading} empty={empty} isEmpty={({ rules }) => rules.length === 0}>
        {(book) => <Rulebook book={book} />}
      </QueryView>
    </PageFrame>
  );
};

export default RulesPage;
