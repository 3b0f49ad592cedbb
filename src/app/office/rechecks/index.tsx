import { fixtureWords } from '@kernel/fixture';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Apart } from '../../components/apart';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { ListRow } from '../../components/list-row';
import { MoreButton } from '../../components/more-button';
import { QueryView } from '../../components/query-view';
import { Sheet } from '../../components/sheet';
import { Tabs } from '../../components/tabs';
import { useWide } from '../../device/use-wide';
import { OfficeFrame } from '../../post/office-frame';
import { OfficeGate } from '../../post/office-gate';
import type { Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import { withSign } from '../pieces/words';
import { dueWords } from '../worklist/waiting-words';
import '../worklist/worklist.scss';
import { RecheckDetail } from './recheck-detail';
import { useRechecks, type ListedRecheck, type RecheckListName } from './use-rechecks';
import { clock } from '../../device/clock';

const End = ({ item }: { readonly item: ListedRecheck }) => {
  if (item.stands !== null) {
    return <Chip kind={item.stands ? 'ok' : 'warn'} text={item.stands ? '成立' : '不成立'} />;
  }
  const left = dueWords(item.dueDay, clock.now());
  if (left === null) return null;
  return left.isUrgent ? <Chip kind="warn" text={left.text} /> : <Chip text={left.text} />;
};

const noteOf = ({ day, officeName, place, kind }: ListedRecheck): string =>
  [day, place === null || kind === null ? null : fixtureWords({ place, kind }), officeName]
    .filter((each) => each !== null)
    .join(' · ');

type ListProps = {
  readonly reading: ReturnType<typeof useRechecks>;
  readonly list: RecheckListName;
  readonly onOpen: (item: ListedRecheck) => void;
};

const RecheckList = ({ reading, list, onOpen }: ListProps) => (
  <QueryView
    reading={reading}
    isEmpty={({ items }) => items.length === 0}
    empty={{
      title: list === 'waiting' ? '没有抽到要复核的' : '还没有复核过',
      sentence: '每天夜里从别的网点核过的申报里抽，抽到的会排在这里。',
    }}
  >
    {(pages) => (
      <View className="stack">
        <Card isFlush>
          {pages.items.map((item) => (
            <ListRow
              key={item.claim}
              icon="camera"
              title={`${item.title} ${withSign(item.points)}`}
              note={noteOf(item)}
              end={<End item={item} />}
              isMarkBelow
              onPress={() => {
                onOpen(item);
              }}
            />
          ))}
        </Card>
        <MoreButton pages={pages} text="再往后" />
      </View>
    )}
  </QueryView>
);

const RechecksAt = ({ post }: { readonly post: Served }) => {
  const [list, setList] = useState<RecheckListName>('waiting');
  const [open, setOpen] = useState<ListedRecheck | null>(null);
  const reading = useRechecks(post, list);
  const live = useLive(reading);
  const isWide = useWide();
  const waiting = reading.value?.first.waiting;
  const options = [
    { key: 'waiting', text: waiting === undefined ? '要复核' : `要复核 ${String(waiting)}` },
    { key: 'done', text: '复核过的' },
  ] as const;
  const close = () => {
    setOpen(null);
  };
  const detail =
    open === null ? null : (
      <RecheckDetail key={open.claim} post={post} item={open} isLive={live.isLive} />
    );
  return (
    <OfficeFrame title="复核" post={post} live={live} isColumn={!isWide}>
      <View className={isWide ? 'worklist-wide' : 'stack'}>
        <View className="stack">
          <Tabs
            options={options}
            chosen={list}
            label="哪一类"
            isWhole
            onChoose={(key) => {
              setList(key);
              close();
            }}
          />
          <RecheckList reading={reading} list={list} onOpen={setOpen} />
        </View>
        <Apart>{isWide ? detail : null}</Apart>
      </View>
      <Sheet isOpen={!isWide && open !== null} title="复核" onClose={close}>
        {isWide ? null : detail}
      </Sheet>
    </OfficeFrame>
  );
};

/** What other offices approved, drawn for this one to look at again. */
const RechecksPage = () => (
  <OfficeGate title="复核">{(post) => <RechecksAt key={post.office} post={post} />}</OfficeGate>
);

export default RechecksPage;
