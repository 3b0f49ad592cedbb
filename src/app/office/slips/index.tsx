import { useState } from 'react';
import { Tabs } from '../../components/tabs';
import { OfficeFrame } from '../../post/office-frame';
import { OfficeGate } from '../../post/office-gate';
import type { Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import { BlocksPart } from './blocks-part';
import { BookPart } from './book-part';
import { useBlocks } from './use-slips';

const parts = [
  { key: 'book', text: '凭单记分' },
  { key: 'blocks', text: '印单、查单' },
] as const;

const SlipsAt = ({ post }: { readonly post: Served }) => {
  const [part, setPart] = useState<(typeof parts)[number]['key']>('book');
  const blocks = useBlocks(post);
  const live = useLive(blocks);
  return (
    <OfficeFrame
      title="记事单"
      post={post}
      live={live}
      isColumn
      offlineHint="离线，不能印单和记分。连上网再办"
    >
      <Tabs options={parts} chosen={part} label="办什么" isWhole onChoose={setPart} />
      {part === 'book' ? (
        <BookPart post={post} isLive={live.isLive} />
      ) : (
        <BlocksPart post={post} reading={blocks} isLive={live.isLive} />
      )}
    </OfficeFrame>
  );
};

/** Paper slips of people without a phone: booking what they bring, and the blocks this office printed. */
const SlipsPage = () => (
  <OfficeGate title="记事单" roles={['clerk', 'manager']}>
    {(post) => <SlipsAt key={post.office} post={post} />}
  </OfficeGate>
);

export default SlipsPage;
