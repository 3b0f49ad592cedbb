import { View } from '@tarojs/components';
import type { Reading } from '../../client';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { ListRow } from '../../components/list-row';
import { QueryView } from '../../components/query-view';
import { openPage } from '../../device/navigate';
import { useElder } from '../../device/preferences';
import type { Desk, Seen } from '../answers';
import { OfficeFrame } from '../../post/office-frame';
import { isStaff, type Served } from '../../post/posts';
import { RecentActs } from '../pieces/recent-acts';
import { useLive } from '../../post/use-live';
import type { AtOffice } from '../../post/use-served';
import { CodeField } from '../reading/code-field';
import { ReadNote } from '../reading/read-note';
import { ScanButton } from '../reading/scan-button';
import { keepSubject, subjectFrom } from '../reading/seen-kept';
import { typedKind } from '../reading/typed';
import { useCodeReader } from '../reading/use-code-reader';
import { Counters } from './counters';
import { FourActs } from './four-acts';
import { LowStock } from './low-stock';
import { OfficeChoice } from './office-choice';

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
const placeholderFor = (post: Served, isElder: boolean): string => {
  if (!isStaff(post)) return isElder ? '号码' : '存折码、卡号或取货码';
  return isElder ? '号码或门牌' : '号码、门牌或称呼';
};

/** Code or words typed at the bottom of the page, and the one big button below. */
const Entrance = ({ post, isLive }: { readonly post: Served; readonly isLive: boolean }) => {
  const reader = useCodeReader(post, openSeen);
  const isElder = useElder();
  const enter = (text: string) => {
    if (typedKind(text) === 'code' || !isStaff(post)) reader.read(text);
    else openPage('office/household', { text: text.trim() });
  };
  return (
    <View className="stack desk-entrance">
      <CodeField
        id="desk-code"
        placeholder={placeholderFor(post, isElder)}
        act="核对"
        isOff={!isLive}
        isBusy={reader.isReading}
        onEnter={enter}
      />
      <ScanButton
        text={isLive ? '扫码' : '离线，不能记分和交付'}
        isOff={!isLive}
        isBusy={reader.isReading}
        onRead={reader.read}
      />
      <ReadNote reader={reader} />
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
            <Card isFlush>
              <ListRow
                icon="people"
                title="活动签到"
                note="开一场，屏幕出码，看人数，补记"
                onPress={() => {
                  openPage('office/activities');
                }}
              />
              <ListRow
                icon="leak"
                title="漏水报告"
                note="派人、修好拍照、复看办结"
                onPress={() => {
                  openPage('office/reports');
                }}
              />
              {isStaff(post) ? (
                <ListRow
                  icon="doc"
                  title="记事单"
                  note="没有手机的人写好交来，凭单记分；印单、查单"
                  onPress={() => {
                    openPage('office/slips');
                  }}
                />
              ) : null}
              {isStaff(post) ? (
                <ListRow
                  icon="search"
                  title="复核别的网点"
                  note="抽到的申报，再看一次照片"
                  {...(desk.rechecks === 0
                    ? {}
                    : { end: <Chip kind="warn" text={`${String(desk.rechecks)} 条`} /> })}
                  onPress={() => {
                    openPage('office/rechecks');
                  }}
                />
              ) : null}
            </Card>
          </>
        )}
      </QueryView>
    </OfficeFrame>
  );
};
