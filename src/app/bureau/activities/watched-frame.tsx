import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import type { Reading } from '../../client';
import type { Pages } from '../../client/use-pages';
import { Card } from '../../components/card';
import type { IconName } from '../../components/icon';
import { ListRow } from '../../components/list-row';
import { MoreButton } from '../../components/more-button';
import { QueryView } from '../../components/query-view';
import { OfficeFrame } from '../../post/office-frame';
import type { Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import { Beside } from '../staff/beside';

type Words = {
  readonly offlineHint: string;
  readonly empty: { readonly title: string; readonly sentence: string };
  /** Beside the list while nothing is chosen. */
  readonly hint: string;
};
type Props<Item> = {
  readonly post: Served;
  readonly tabs: ReactNode;
  readonly reading: Reading<Pages<Item>>;
  readonly words: Words;
  readonly icon: IconName;
  readonly titleOf: (item: Item) => string;
  readonly noteOf: (item: Item) => string;
  readonly markOf: (item: Item) => ReactNode;
  readonly detailOf: (item: Item, isLive: boolean) => ReactNode;
};

/** What is held elsewhere and watched from here: a list, and beside it the one that was chosen. */
export const WatchedFrame = <Item extends { readonly code: string }>(props: Props<Item>) => {
  const { post, tabs, reading, words, icon, titleOf, noteOf, markOf, detailOf } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const live = useLive(reading);
  const item = reading.value?.items.find(({ code }) => code === chosen) ?? null;
  return (
    <OfficeFrame title="活动" post={post} live={live} isBeside offlineHint={words.offlineHint}>
      <View className="stack">
        {tabs}
        <QueryView
          reading={reading}
          isEmpty={({ items }) => items.length === 0}
          empty={words.empty}
        >
          {(pages) => (
            <View className="stack">
              <Card isFlush>
                {pages.items.map((each) => (
                  <ListRow
                    key={each.code}
                    icon={each.code === chosen ? 'right' : icon}
                    title={titleOf(each)}
                    note={noteOf(each)}
                    end={markOf(each)}
                    isMarkBelow
                    onPress={() => {
                      setChosen(each.code);
                    }}
                  />
                ))}
              </Card>
              <MoreButton pages={pages} text="再往后" />
            </View>
          )}
        </QueryView>
      </View>
      <Beside
        title={item === null ? null : titleOf(item)}
        hint={words.hint}
        onClose={() => {
          setChosen(null);
        }}
      >
        {item === null ? null : detailOf(item, live.isLive)}
      </Beside>
    </OfficeFrame>
  );
};
