import { useState } from 'react';
import { office, useRead } from '../../client';
import { Apart } from '../../components/apart';
import { Notice } from '../../components/notice';
import { Tabs } from '../../components/tabs';
import type { StockItem } from '../answers';
import { OfficeFrame } from '../../post/office-frame';
import { OfficeGate } from '../../post/office-gate';
import type { Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import { MovesList } from './moves-list';
import { StockList } from './stock-list';
import { StockSheet } from './stock-sheet';

const tabs = [
  { key: 'shelf', text: '架上' },
  { key: 'moves', text: '进出' },
] as const;
type Tab = (typeof tabs)[number]['key'];

const StockAt = ({ post }: { readonly post: Served }) => {
  const reading = useRead(['stock', post.office], () =>
    office.stock.query({ office: post.office }),
  );
  const live = useLive(reading);
  const [tab, setTab] = useState<Tab>('shelf');
  const [item, setItem] = useState<StockItem | null>(null);
  const [told, setTold] = useState<string | null>(null);
  return (
    <OfficeFrame title="库存" post={post} live={live}>
      <Tabs options={tabs} chosen={tab} label="看什么" isWhole onChoose={setTab} />
      <Apart>
        {told === null ? null : (
          <Notice kind="info" icon="ok">
            {told}
          </Notice>
        )}
      </Apart>
      <Apart>
        {tab === 'shelf' ? (
          <StockList reading={reading} onOpen={setItem} />
        ) : (
          <MovesList
            post={post}
            onShelf={() => {
              setTab('shelf');
            }}
          />
        )}
      </Apart>
      <Apart>
        <StockSheet
          key={item?.item ?? ''}
          post={post}
          item={item}
          isLive={live.isLive}
          onClose={() => {
            setItem(null);
          }}
          onDone={(words) => {
            setItem(null);
            setTold(words);
          }}
        />
      </Apart>
    </OfficeFrame>
  );
};

/** What this office has, and what moved. */
const StockPage = () => (
  <OfficeGate title="库存">{(post) => <StockAt key={post.office} post={post} />}</OfficeGate>
);

export default StockPage;
