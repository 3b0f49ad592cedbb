import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import type { Reading } from '../../client';
import type { Pages } from '../../client/use-pages';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import type { IconName } from '../../components/icon';
import { MoreButton } from '../../components/more-button';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { Sheet } from '../../components/sheet';
import { OfficeFrame } from '../../post/office-frame';
import type { Served } from '../../post/posts';
import { useLive } from '../../post/use-live';

type Words = {
  readonly title: string;
  readonly offlineHint: string;
  /** On the button and above the form. */
  readonly open: string;
  readonly empty: { readonly title: string; readonly sentence: string };
  readonly noRules: string;
};
type Form<Rules> = {
  readonly rules: Rules;
  readonly isLive: boolean;
  readonly onOpened: (code: string) => void;
};
type Props<Item, Rules> = {
  readonly post: Served;
  readonly words: Words;
  readonly openIcon: IconName;
  readonly mayOpen: boolean;
  readonly reading: Reading<Pages<Item> & { readonly first: { readonly rules: Rules } }>;
  readonly rowOf: (item: Item) => ReactNode;
  readonly formOf: (form: Form<Rules>) => ReactNode;
  /** After one was opened. */
  readonly onOpened: (code: string) => void;
  /** Below the list. */
  readonly children?: ReactNode;
};

/** What is held here under a rule of the book: a list, and a form that opens one more. */
export const HeldList = <Item, Rules extends readonly unknown[]>(props: Props<Item, Rules>) => {
  const { post, words, openIcon, mayOpen, reading, rowOf, formOf, onOpened, children } = props;
  const [isOpening, setOpening] = useState(false);
  const live = useLive(reading);
  const rules = reading.value?.first.rules;
  const show = (open: boolean) => () => {
    setOpening(open);
  };
  return (
    <OfficeFrame
      title={words.title}
      post={post}
      live={live}
      isColumn
      offlineHint={words.offlineHint}
      footer={
        rules === undefined || rules.length === 0 || !mayOpen ? undefined : (
          <Button text={words.open} kind="cta" icon={openIcon} isTall onPress={show(true)} />
        )
      }
    >
      <QueryView
        reading={reading}
        isEmpty={({ items, first }) => items.length === 0 && first.rules.length > 0}
        empty={words.empty}
      >
        {(pages) => (
          <View className="stack">
            {pages.first.rules.length > 0 ? null : <Notice icon="info">{words.noRules}</Notice>}
            <Card isFlush>{pages.items.map(rowOf)}</Card>
            <MoreButton pages={pages} text="再往后" />
          </View>
        )}
      </QueryView>
      {children}
      <Sheet isOpen={isOpening} title={words.open} onClose={show(false)}>
        {isOpening && rules !== undefined
          ? formOf({
              rules,
              isLive: live.isLive,
              onOpened: (code) => {
                setOpening(false);
                onOpened(code);
              },
            })
          : null}
      </Sheet>
    </OfficeFrame>
  );
};
