import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Tabs } from '../../components/tabs';
import { openPage } from '../../device/navigate';
import { useWide } from '../../device/use-wide';
import { OfficeFrame } from '../../post/office-frame';
import { OfficeGate } from '../../post/office-gate';
import { bureauRoles, type Served } from '../../post/posts';
import { FiguresTable } from './figures-table';
import { ReconcileCard } from './reconcile-card';
import './ledger.scss';
import { SealsTable } from './seals-table';
import { useLedger, type Part } from './use-ledger';

const parts = [
  { key: 'figures', text: '分数' },
  { key: 'reconcile', text: '对账' },
  { key: 'seals', text: '封账' },
] as const;
const partsBeside = [{ key: 'figures', text: '分数和对账' }, parts[2]] as const;

/** A reviewer reads figures and seals; replaying the books is the auditor's. */
const mayReconcile = ({ roles }: Served): boolean =>
  roles.includes('auditor') || roles.includes('admin');

/** Where there is room, the reconcile stands beside the figures instead of behind them. */
const useParts = (post: Served) => {
  const isWide = useWide();
  const [part, choose] = useState<Part>('figures');
  if (!mayReconcile(post)) {
    return { options: parts.filter(({ key }) => key !== 'reconcile'), inSight: [part], choose };
  }
  if (!isWide) return { options: parts, inSight: [part], choose };
  const beside: readonly Part[] = part === 'seals' ? ['seals'] : ['figures', 'reconcile'];
  return { options: partsBeside, inSight: beside, choose };
};

const Ways = ({ post }: { readonly post: Served }) => (
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
    <Button
      text="活动"
      kind="line"
      icon="flag"
      isSmall
      onPress={() => {
        openPage('bureau/activities');
      }}
    />
    <Button
      text="惠民待遇"
      kind="line"
      icon="gift"
      isSmall
      onPress={() => {
        openPage('bureau/benefits');
      }}
    />
    <Button
      text="结算"
      kind="line"
      icon="drop"
      isSmall
      onPress={() => {
        openPage('bureau/settle');
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
);

const LedgerAt = ({ post }: { readonly post: Served }) => {
  const { options, inSight, choose } = useParts(post);
  const ledger = useLedger(post, inSight);
  const shown = {
    figures: <FiguresTable key="figures" reading={ledger.figures} />,
    reconcile: <ReconcileCard key="reconcile" post={post} reading={ledger.reconcile} />,
    seals: <SealsTable key="seals" reading={ledger.seals} />,
  };
  return (
    <OfficeFrame
      title="账本监督"
      post={post}
      live={ledger.live}
      offlineHint="离线，不能对账。连上网再看最新的账"
    >
      <View className="ledger-top">
        <Ways post={post} />
        <Tabs
          options={options}
          chosen={inSight[0] ?? 'figures'}
          label="看哪一样"
          onChoose={choose}
        />
      </View>
      <View className={inSight.length > 1 ? 'ledger-two' : ''}>
        {inSight.map((part) => shown[part])}
      </View>
    </OfficeFrame>
  );
};

/** What the bureau and its auditors see of the ledger: figures, checks, seals. */
const LedgerPage = () => (
  <OfficeGate title="账本监督" roles={bureauRoles}>
    {(post) => <LedgerAt key={post.office} post={post} />}
  </OfficeGate>
);

export default LedgerPage;
