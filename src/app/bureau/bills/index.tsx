import { useState } from 'react';
import { Tabs } from '../../components/tabs';
import { OfficeFrame } from '../../post/office-frame';
import { OfficeGate } from '../../post/office-gate';
import type { Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import './bills.scss';
import { FilesPart, useFiles } from './files-part';
import { NumbersPart, useNumbers } from './numbers-part';

const parts = [
  { key: 'files', text: '收文件' },
  { key: 'numbers', text: '对户号' },
] as const;
type Part = (typeof parts)[number]['key'];

const Bills = ({ post }: { readonly post: Served }) => {
  const [part, setPart] = useState<Part>('files');
  const [typed, setTyped] = useState('');
  const files = useFiles(post, part !== 'files');
  const numbers = useNumbers(post, typed, part !== 'numbers');
  const live = useLive(part === 'files' ? files : numbers);
  const shared = { post, isLive: live.isLive };
  return (
    <OfficeFrame title="水费账单" post={post} live={live} offlineHint="离线，不能收文件和对户号">
      <Tabs options={parts} chosen={part} label="做哪一样" isWhole onChoose={setPart} />
      {part === 'files' ? (
        <FilesPart {...shared} reading={files} />
      ) : (
        <NumbersPart
          {...{ ...shared, reading: numbers, typed, onType: setTyped }}
          onFiles={() => {
            setPart('files');
          }}
        />
      )}
    </OfficeFrame>
  );
};

/** Where the bureau takes the water company's files in and matches what found no household. */
const BillsPage = () => (
  <OfficeGate title="水费账单" roles={['reviewer', 'admin']}>
    {(post) => <Bills key={post.office} post={post} />}
  </OfficeGate>
);

export default BillsPage;
