import { View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import type { Reading } from '../../client';
import { Button } from '../../components/button';
import type { IconName } from '../../components/icon';
import { QueryView } from '../../components/query-view';
import { openPage, type PageName } from '../../device/navigate';
import type { Desk } from '../answers';
import { OfficeFrame } from '../../post/office-frame';
import { isStaff, type Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import type { AtOffice } from '../../post/use-served';
import { CodeField } from '../reading/code-field';
import { ReadNote } from '../reading/read-note';
import { typedKind } from '../reading/typed';
import { useCodeReader } from '../reading/use-code-reader';
import { chosenBySeen, nothing, type Chosen } from './chosen';
import './desk.scss';
import { OfficeChoice } from './office-choice';
import { RightColumn } from './right-column';
import { useDeskKeys } from './use-desk-keys';
import { WorkBoard } from './work-board';

type Props = {
  readonly post: Served;
  readonly at: AtOffice;
  readonly reading: Reading<Desk>;
};

const ways: readonly { page: PageName; icon: IconName; text: string }[] = [
  { page: 'office/open-archive', icon: 'people', text: '开户' },
  { page: 'office/stock', icon: 'box', text: '库存' },
  { page: 'office/reports', icon: 'leak', text: '漏水报告' },
  { page: 'office/day', icon: 'closeDay', text: '日结' },
];

const Ways = () => (
  <>
    {ways.map(({ page, icon, text }) => (
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

/** The desk at a computer: search, tables, and a card; all of it by the keyboard too. */
export const WideDesk = ({ post, at, reading }: Props) => {
  const live = useLive(reading);
  const [chosen, setChosen] = useState<Chosen>(nothing);
  const reader = useCodeReader(post, (seen) => {
    setChosen(chosenBySeen(seen));
  });
  const close = useCallback(() => {
    setChosen(nothing);
  }, []);
  useDeskKeys(close);
  const enter = (text: string) => {
    if (typedKind(text) === 'code' || !isStaff(post)) reader.read(text);
    else setChosen({ kind: 'search', text: text.trim() });
  };
  return (
    <OfficeFrame
      title={reading.value?.office?.name ?? post.officeName}
      post={post}
      live={live}
      aside={<OfficeChoice at={at} />}
    >
      <QueryView reading={reading}>
        {(desk) => (
          <View className={live.isLive ? 'desk-wide' : 'desk-wide desk-under-strip'}>
            <View className="desk-left">
              <View className="desk-bar">
                <CodeField
                  placeholder="扫码，或输入号码、取货码、门牌"
                  act="核对"
                  shortcut="F2"
                  isOff={!live.isLive}
                  isBusy={reader.isReading}
                  onEnter={enter}
                />
                {isStaff(post) ? <Ways /> : null}
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
              ) : null}
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
    </OfficeFrame>
  );
};
