import { View } from '@tarojs/components';
import { useState } from 'react';
import { bureau } from '../../client';
import { usePages } from '../../client/use-pages';
import { Apart } from '../../components/apart';
import { Card } from '../../components/card';
import { Notice } from '../../components/notice';
import { Tabs } from '../../components/tabs';
import { useWide } from '../../device/use-wide';
import { OfficeFrame } from '../../post/office-frame';
import { OfficeGate } from '../../post/office-gate';
import { bureauRoles, type Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import { ChosenPanel, mayWrite, type Chosen } from './chosen-panel';
import { ProposalList } from './proposal-list';
import { RuleList } from './rule-list';
import './rules.scss';

type Part = 'rules' | 'open' | 'closed';
const partsOf = (waiting: number | undefined) =>
  [
    { key: 'rules', text: '规则' },
    { key: 'open', text: waiting === undefined ? '等核准' : `等核准 ${String(waiting)}` },
    { key: 'closed', text: '办过的' },
  ] as const;

const keyOf = (chosen: Chosen): string => {
  if (chosen.kind === 'new') return 'new';
  return chosen.kind === 'proposal' ? chosen.proposal.proposal : `${chosen.kind} ${chosen.rule.id}`;
};

const useBook = (post: Served) => {
  const [part, setPart] = useState<Part>('rules');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const reading = usePages(['bureauRules', post.office], (cursor) =>
    bureau.rules.query({ office: post.office, ...(cursor === undefined ? {} : { cursor }) }),
  );
  const choose = (next: Chosen | null) => {
    setTold(null);
    setChosen(next);
  };
  return {
    ...{ part, chosen, told, reading, choose },
    turn: (next: Part) => {
      choose(null);
      setPart(next);
    },
    done: (words: string) => {
      setChosen(null);
      setTold(words);
    },
  };
};

const RulesAt = ({ post }: { readonly post: Served }) => {
  const isWide = useWide();
  const { part, chosen, told, reading, choose, turn, done } = useBook(post);
  const live = useLive(reading);
  const book = reading.value?.first;
  const list =
    part === 'rules' ? (
      <RuleList
        reading={reading}
        mayPropose={mayWrite(post) && live.isLive}
        onOpen={(rule) => {
          choose(rule === 'new' ? { kind: 'new' } : { kind: 'rule', rule });
        }}
      />
    ) : (
      <ProposalList
        key={part}
        post={post}
        isOpen={part === 'open'}
        onOpen={(proposal) => {
          choose({ kind: 'proposal', proposal });
        }}
      />
    );
  const panel =
    chosen === null || book === undefined ? null : (
      <ChosenPanel
        key={keyOf(chosen)}
        {...{ post, chosen, book, isWide, isLive: live.isLive, onDone: done }}
        onChoose={choose}
        onClose={() => {
          choose(null);
        }}
      />
    );
  return (
    <OfficeFrame title="规则簿" post={post} live={live} offlineHint="离线，不能改规则。连上网再办">
      <Tabs
        options={partsOf(book?.waiting)}
        chosen={part}
        label="看哪一样"
        isWhole
        onChoose={turn}
      />
      <Apart>
        {told === null ? null : (
          <Notice kind="info" icon="ok">
            {told}
          </Notice>
        )}
      </Apart>
      <View className={isWide ? 'rules-two' : 'stack'}>
        <View className="rules-list">{list}</View>
        <View className={isWide ? 'rules-chosen' : ''}>
          {panel ??
            (isWide && part === 'rules' ? (
              <Card>
                <View className="mist">在左边选一条，这里看它的各版，或提出修改。</View>
              </Card>
            ) : null)}
        </View>
      </View>
    </OfficeFrame>
  );
};

/** The rule book as the bureau keeps it: one proposes, another approves, and no posted line changes. */
const RulesPage = () => (
  <OfficeGate title="规则簿" roles={bureauRoles}>
    {(post) => <RulesAt key={post.office} post={post} />}
  </OfficeGate>
);

export default RulesPage;
