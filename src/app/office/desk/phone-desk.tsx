import { View } from '@tarojs/components';
import type { Reading } from '../../client';
import { QueryView } from '../../components/query-view';
import { ScanButton } from '../../components/scan-button';
import { openPage } from '../../device/navigate';
import { useElder } from '../../device/preferences';
import type { Desk, Seen } from '../answers';
import { OfficeFrame } from '../../post/office-frame';
import { isStaff, type Served } from '../../post/posts';
import { RecentActs } from '../pieces/recent-acts';
import { useLive } from '../../post/use-live';
import type { AtOffice } from '../../post/use-served';
import { CardPanel } from '../card-check/card-panel';
import { CodeField } from '../reading/code-field';
import { ReadNote } from '../reading/read-note';
import { offlineAtDesk, scanWords } from '../reading/scan-words';
import { keepSubject, subjectFrom } from '../reading/seen-kept';
import { typedKind } from '../reading/typed';
import { Counters } from './counters';
import { DeskWays } from './desk-ways';
import { FourActs } from './four-acts';
import { LowStock } from './low-stock';
import { OfficeChoice } from './office-choice';
import { useDeskReader } from './use-desk-reader';

type Props = {
  readonly post: Served;
  readonly at: AtOffice;
  readonly reading: Reading<Desk>;
};

const openSeen = (seen: Seen) => {
  if (seen.kind === 'pickup') {
    openPage('office/hand-over', { code: seen.redemption.code });
    return;
  }
  keepSubject(subjectFrom(seen));
  openPage('office/household', { household: seen.household.id });
};

/** Words are looked for by the staff; everybody else types what a household shows. */
const placeholderFor = (post: Served, isLive: boolean, isElder: boolean): string => {
  if (!isLive) return isElder ? '离线验卡' : '离线只验存折卡';
  if (!isStaff(post)) return isElder ? '号码' : '存折码、卡号或取货码';
  return isElder ? '号码或门牌' : '号码、门牌或称呼';
};

/** Code or words typed at the bottom of the page, and the one big button below. */
const Entrance = ({ post, isLive }: { readonly post: Served; readonly isLive: boolean }) => {
  const reader = useDeskReader(post, isLive, openSeen);
  const isElder = useElder();
  const enter = (text: string) => {
    if (!isLive || typedKind(text) === 'code' || !isStaff(post)) reader.read(text);
    else openPage('office/household', { text: text.trim() });
  };
  return (
    <View className="stack desk-entrance">
      <CodeField
        id="desk-code"
        placeholder={placeholderFor(post, isLive, isElder)}
        act={isLive ? '核对' : '验卡'}
        isBusy={reader.isReading}
        onEnter={enter}
      />
      <ScanButton
        text={isLive ? '扫码' : '离线验卡'}
        words={scanWords(isLive ? '扫存折码、取货码或存折卡' : '扫存折卡上的方码')}
        isBusy={reader.isReading}
        onRead={reader.read}
      />
      <ReadNote reader={reader} />
      <CardPanel alone={reader.alone} isLive={isLive} onRead={enter} onClose={reader.reset} />
    </View>
  );
};

/** The desk in one hand: today, what was just done, four small acts, one big button. */
export const PhoneDesk = ({ post, at, reading }: Props) => {
  const live = useLive(reading);
  const title = reading.value?.office?.name ?? post.officeName;
  return (
    <OfficeFrame
      title={title}
      post={post}
      live={live}
      offlineHint={offlineAtDesk}
      aside={<OfficeChoice at={at} />}
      footer={<Entrance post={post} isLive={live.isLive} />}
    >
      <QueryView reading={reading} skeleton="rows">
        {(desk) => (
          <>
            <Counters post={post} desk={desk} />
            {isStaff(post) ? <LowStock items={desk.lowStock} /> : null}
            <RecentActs post={post} acts={desk.recent} isLive={live.isLive} />
            {isStaff(post) ? <FourActs /> : null}
            <DeskWays post={post} desk={desk} />
          </>
        )}
      </QueryView>
    </OfficeFrame>
  );
};
