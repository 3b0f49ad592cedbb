import { View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import type { Reading } from '../../client';
import { Button } from '../../components/button';
import type { IconName } from '../../components/icon';
import { Card } from '../../components/card';
import { Face, QueryView } from '../../components/query-view';
import { openPage, type PageName } from '../../device/navigate';
import type { Desk } from '../answers';
import { OfficeFrame } from '../../post/office-frame';
import { isStaff, type Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import type { AtOffice } from '../../post/use-served';
import { CardPanel } from '../card-check/card-panel';
import { CodeField } from '../reading/code-field';
import { ReadNote } from '../reading/read-note';
import { offlineAtDesk } from '../reading/scan-words';
import { typedKind } from '../reading/typed';
import { chosenBySeen, nothing, type Chosen } from './chosen';
import './desk.scss';
import { OfficeChoice } from './office-choice';
import { RightColumn } from './right-column';
import { useDeskKeys } from './use-desk-keys';
import { useDeskReader } from './use-desk-reader';
import { WorkBoard } from './work-board';

type Props = {
  readonly post: Served;
  readonly at: AtOffice;
  readonly reading: Reading<Desk>;
};

const ways: readonly { page: PageName; icon: IconName; text: string }[] = [
  { page: 'office/open-archive', icon: 'people', text: '开户' },
  { page: 'office/stock', icon: 'box', text: '库存' },
  { page: 'office/slips', icon: 'doc', text: '记事单' },
  { page: 'office/activities', icon: 'flag', text: '活动签到' },
  { page: 'office/reports', icon: 'leak', text: '漏水报告' },
  { page: 'office/rechecks', icon: 'search', text: '复核' },
  { page: 'office/letter', icon: 'doc', text: '结果通知' },
  { page: 'office/day', icon: 'closeDay', text: '日结' },
];

const schoolWay = { page: 'office/classes', icon: 'school', text: '班级任务' } as const;

const waysOf = ({ office, waiting: { classes } }: Desk): typeof ways => {
  if (office?.kind !== 'school') return ways;
  const text = classes === 0 ? schoolWay.text : `${schoolWay.text}，${String(classes)} 户等核`;
  return [{ ...schoolWay, text }, ...ways];
};

const Ways = ({ desk }: { readonly desk: Desk }) => (
  <>
    {waysOf(desk).map(({ page, icon, text }) => (
      <Button
        key={page}
        text={text}
        icon={icon}
        kind="line"
        isSmall
        onPress={() => {
          openPage(page);
        }}
      />
    ))}
  </>
);

const toReports = () => {
  openPage('office/reports');
};

/** Nothing waits for the property's staff, who post and hand over against what is shown to them. */
const ForProperty = () => (
  <Card>
    <Face
      title="请居民出示存折码、存折卡或取货码"
      sentence="扫一扫，或在上面输入号码。右边出来的就是这一户：核对过再记分、交付。"
      act={{ text: '看漏水报告', icon: 'leak', onPress: toReports }}
    />
  </Card>
);

const placeholderFor = (post: Served, isLive: boolean): string => {
  if (!isLive) return '离线，只能扫存折卡验真';
  return isStaff(post) ? '扫码，或输号码、门牌' : '扫码，或输卡号、取货码';
};

/** The desk at a computer: search, tables, and a card; all of it by the keyboard too. */
export const WideDesk = ({ post, at, reading }: Props) => {
  const live = useLive(reading);
  const [chosen, setChosen] = useState<Chosen>(nothing);
  const reader = useDeskReader(post, live.isLive, (seen) => {
    setChosen(chosenBySeen(seen));
  });
  const close = useCallback(() => {
    setChosen(nothing);
  }, []);
  useDeskKeys(close);
  const enter = (text: string) => {
    if (!live.isLive || typedKind(text) === 'code' || !isStaff(post)) reader.read(text);
    else setChosen({ kind: 'search', text: text.trim() });
  };
  return (
    <OfficeFrame
      title={reading.value?.office?.name ?? post.officeName}
      post={post}
      live={live}
      offlineHint={offlineAtDesk}
      aside={<OfficeChoice at={at} />}
    >
      <QueryView reading={reading}>
        {(desk) => (
          <View className={live.isLive ? 'desk-wide' : 'desk-wide desk-under-strip'}>
            <View className="desk-left">
              <View className="desk-bar">
                <CodeField
                  placeholder={placeholderFor(post, live.isLive)}
                  act="核对"
                  shortcut="F2"
                  isBusy={reader.isReading}
                  onEnter={enter}
                />
                {isStaff(post) ? <Ways desk={desk} /> : null}
              </View>
              {isStaff(post) ? (
                <WorkBoard
                  post={post}
                  desk={desk}
                  isLive={live.isLive}
                  chosen={chosen.kind === 'waiting' ? chosen.item.id : null}
                  onChoose={(item) => {
                    setChosen({ kind: 'waiting', item });
                  }}
                />
              ) : (
                <ForProperty />
              )}
            </View>
            <RightColumn
              post={post}
              desk={desk}
              isLive={live.isLive}
              chosen={chosen}
              onChoose={setChosen}
            />
          </View>
        )}
      </QueryView>
      <ReadNote reader={reader} />
      <CardPanel alone={reader.alone} isLive={live.isLive} onRead={enter} onClose={reader.reset} />
    </OfficeFrame>
  );
};
