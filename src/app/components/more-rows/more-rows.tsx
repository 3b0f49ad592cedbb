import type { Reply } from '@kernel/wire';
import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { useRead } from '../../client/use-read';
import { Apart } from '../apart';
import { pressProps } from '../press';
import { QueryView } from '../query-view';
import './more-rows.scss';

type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null };
type Props<Item> = {
  /** The key of the list; the cursor is added to it. */
  readonly listKey: readonly unknown[];
  /** Where the page before ended; null when it was the last. */
  readonly next: string | null;
  readonly ask: (cursor: string) => Promise<Reply<Page<Item>>>;
  readonly children: (item: Item) => ReactNode;
};

const NextRows = <Item,>({ listKey, next, ask, children }: Props<Item> & { next: string }) => {
  const reading = useRead([...listKey, next], () => ask(next));
  return (
    <QueryView reading={reading}>
      {(page) => (
        <>
          {page.items.map(children)}
          <MoreRows listKey={listKey} next={page.next} ask={ask}>
            {children}
          </MoreRows>
        </>
      )}
    </QueryView>
  );
};

/** The rest of a list, a page at a time; give it a `key` that changes with the list. */
export const MoreRows = <Item,>({ next, ...rest }: Props<Item>) =>
  next === null ? null : (
    <Apart isRows>
      <More {...rest} next={next} />
    </Apart>
  );

const More = <Item,>({ listKey, next, ask, children }: Props<Item> & { next: string }) => {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) {
    return (
      <NextRows listKey={listKey} next={next} ask={ask}>
        {children}
      </NextRows>
    );
  }
  const open = () => {
    setOpen(true);
  };
  return (
    <View className="more-rows tap" {...pressProps({ onPress: open })}>
      看更多
    </View>
  );
};
