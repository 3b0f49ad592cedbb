import { clockOf } from '@kernel/day';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Icon } from '../../components/icon';
import { openPage } from '../../device/navigate';
import { isStaff, type Served } from '../../post/posts';
import type { Subject } from '../reading/seen-kept';
import { ActsCard, type HouseAct } from './acts-card';
import { BillsSheet } from './bills-sheet';
import { CardSheet } from './card-sheet';
import { HouseholdHead } from './household-head';
import './household.scss';
import { InviteSheet } from './invite-sheet';
import { LinesCard } from './lines-card';
import { OpenReason } from './open-reason';
import { PostSheet } from './post-sheet';
import { RedeemSheet } from './redeem-sheet';
import { useHousehold, type AtHousehold } from './use-household';
import { WaitingCard } from './waiting-card';
import { WrittenCard } from './written-card';

type Sheets = 'post' | 'redeem' | 'card' | 'invite' | 'bills' | null;
type Props = {
  readonly post: Served;
  readonly id: string;
  readonly subject: Subject | null;
  readonly isLive: boolean;
};

const offline = '离线，不能记分和交付。';
const unopened = '打印、办卡和收账单要先打开档案。';

/** Why the desk cannot invite now: who has a head with a phone is invited by them. */
const whyNoInvite = ({ opened, code }: AtHousehold): string | null => {
  if ((opened?.members ?? 0) > 0) return '户主有手机，由户主邀请家里人。';
  return code === null ? '邀请要这一户出示存折卡。' : null;
};

const actsOf = (
  { at, isLive }: { readonly at: AtHousehold; readonly isLive: boolean },
  show: (sheet: Sheets) => void,
): readonly HouseAct[] => {
  const opening = (sheet: Sheets) => () => {
    show(sheet);
  };
  const line = isLive ? null : offline;
  const card = line ?? (at.opened === null ? unopened : null);
  const pay = line ?? (at.code === null ? '兑换要居民出示存折码或存折卡。' : null);
  return [
    { id: 'post', icon: 'edit', text: '记分', off: line, onPress: opening('post') },
    { id: 'redeem', icon: 'gift', text: '兑换', off: pay, onPress: opening('redeem') },
    {
      id: 'print',
      icon: 'print',
      text: '打印存折',
      off: card,
      onPress: () => {
        openPage('office/print', { household: at.id });
      },
    },
    { id: 'card', icon: 'doc', text: '存折卡', off: card, onPress: opening('card') },
    {
      id: 'invite',
      icon: 'user',
      text: '邀请家人',
      off: line ?? whyNoInvite(at),
      onPress: opening('invite'),
    },
    {
      id: 'bills',
      icon: 'meter',
      text: '收账单',
      off: card ?? ((at.opened?.members ?? 0) > 0 ? '户主有手机，由户主同意收账单。' : null),
      onPress: opening('bills'),
    },
  ];
};

const Looked = ({ post, at }: { readonly post: Served; readonly at: AtHousehold }) =>
  at.opened === null ? null : (
    <View className="house-looked num">
      <Icon name="shield" size={20} />
      <Text>{`你看过这一户，户主会看到：${post.called} ${clockOf(new Date(at.opened.asOf))}`}</Text>
    </View>
  );

/** A household in front of the desk: masked, then opened for a reason, and what can be done. */
export const HouseholdPanel = ({ post, id, subject, isLive }: Props) => {
  const at = useHousehold(post, id, subject);
  const [sheet, setSheet] = useState<Sheets>(null);
  const close = () => {
    setSheet(null);
  };
  const acts = actsOf({ at, isLive }, setSheet);
  const shown = isStaff(post) ? acts : acts.slice(0, 1);
  return (
    <View className="house">
      <HouseholdHead at={at} />
      {at.written === null ? null : <WrittenCard post={post} at={at} written={at.written} />}
      <ActsCard acts={shown} />
      {at.opened === null && isStaff(post) ? <OpenReason at={at} isLive={isLive} /> : null}
      {at.opened === null ? null : (
        <>
          <WaitingCard opened={at.opened} />
          <LinesCard post={post} household={id} lines={at.opened.lines} />
        </>
      )}
      <Looked post={post} at={at} />
      <PostSheet post={post} at={at} isOpen={sheet === 'post'} onClose={close} />
      <RedeemSheet post={post} at={at} isOpen={sheet === 'redeem'} onClose={close} />
      <CardSheet post={post} at={at} isOpen={sheet === 'card'} onClose={close} />
      <BillsSheet post={post} at={at} isOpen={sheet === 'bills'} onClose={close} />
      {at.code === null ? null : (
        <InviteSheet post={post} code={at.code} isOpen={sheet === 'invite'} onClose={close} />
      )}
    </View>
  );
};
