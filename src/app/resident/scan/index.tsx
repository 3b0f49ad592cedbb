import { useEffect } from 'react';
import { PageFrame } from '../../components/page-frame';
import { usePageParams } from '../../device/page-params';
import { Reader } from './reader';
import './scan.scss';
import { ScanResult } from './scan-result';
import { useScan } from './use-scan';

/** A printed code opens this page with its text; otherwise one scans or types. */
const codeOf = (params: ReturnType<typeof usePageParams>): string =>
  params['scene'] ?? params['code'] ?? '';

const ScanPage = () => {
  const { result, isReading, read, retry, again } = useScan();
  const given = codeOf(usePageParams());
  useEffect(() => {
    if (given !== '') read(given);
    // Only what the page was opened with: later texts come from the camera or the hand.
  }, [given]);
  return (
    <PageFrame title="扫一扫">
      {result === null ? (
        <Reader isReading={isReading} onRead={read} />
      ) : (
        <ScanResult result={result} onAgain={again} onRetry={retry} />
      )}
    </PageFrame>
  );
};

export default ScanPage;
