import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Tabs } from '../../components/tabs';
import { openPage } from '../../device/navigate';
import { OfficeFrame } from '../../post/office-frame';
import { OfficeGate } from '../../post/office-gate';
import { bureauRoles, type Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import { FiguresTable } from './figures-table';
import { ReconcileCard } from './reconcile-card';
import { SealsTable } from './seals-table';

const parts = [
  { key: 'figures', text: '分数' },
  { key: 'reconcile', text: '对账' },
  { key: 'seals', text: '封账' },
] as const;
type Part = (typeof parts)[number]['key'];

const shown = { figures: FiguresTable, reconcile: ReconcileCard, seals: SealsTable } as const;

/** A reviewer reads figures and seals; replaying the books is the auditor's. */
const partsOf = ({ roles }: Served) =>
  parts.filter(
    ({ key }) => key !== 'reconcile' || roles.includes('auditor') || roles.includes('admin'),
  );

const Ledger = ({ post }: { readonly post: Served }) => {
  const [part, setPart] = useState<Part>('figures');
  const Shown = shown[part];
  return (
    <OfficeFrame title="账本监督" post={post} live={useLive()} offlineHint="连上网再看最新的账">
      <View className="row wrap">
        <Button
          text="规则簿"
          kind="line"
          icon="book"
          isSmall
          onPress={() => {
            openPage('bureau/rules');
          }}
        />
        {post.roles.includes('admin') ? (
          <Button
            text="网点和岗位"
            kind="line"
            icon="people"
            isSmall
            onPress={() => {
              openPage('bureau/staff');
            }}
          />
        ) : null}
        {post.roles.includes('admin') || post.roles.includes('reviewer') ? (
          <Button
            text="水费账单"
            kind="line"
            icon="meter"
            isSmall
            onPress={() => {
              openPage('bureau/bills');
            }}
          />
        ) : null}
      </View>
      <Tabs options={partsOf(post)} chosen={part} label="看哪一样" onChoose={setPart} />
      <Shown post={post} />
    </OfficeFrame>
  );
};

/** What the bureau and its auditors see of the ledger: figures, checks, seals. */
const LedgerPage = () => (
  <OfficeGate title="账本监督" roles={bureauRoles}>
    {(post) => <Ledger key={post.office} post={post} />}
  </OfficeGate>
);

export default LedgerPage;
