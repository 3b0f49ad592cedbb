import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Face, FaultFace, wayOut } from '../../components/query-view';
import { openTab } from '../../device/navigate';
import { Checked } from './checked';
import { Claimed } from './claimed';
import type { Result } from './use-scan';

type Props = {
  readonly result: Result;
  readonly onAgain: () => void;
  readonly onRetry: () => void;
};

const leadsSomewhere = ['NOT_SIGNED_IN', 'CONSENT_NEEDED', 'CONSENT_OUTDATED', 'NOT_A_MEMBER'];

const Inside = ({ result, onAgain, onRetry }: Props) => {
  switch (result.kind) {
    case 'claimed':
      return <Claimed claim={result.claim} />;
    case 'checked':
      return <Checked page={result.page} />;
    case 'desk':
      return <Face title="这个码不用自己扫" sentence={result.words} />;
    case 'faulted':
      // The answer may be lost and the act booked: nothing is said of the points.
      return <FaultFace first="同一件事只记一次。" fault={result.fault} onAgain={onRetry} />;
    case 'refused':
      return (
        <Face
          title={result.refusal.sentence}
          sentence={result.refusal.next}
          act={
            leadsSomewhere.includes(result.refusal.code)
              ? wayOut(result.refusal.code)
              : { text: '再扫一次', icon: 'scan', onPress: onAgain }
          }
        />
      );
  }
};

/** What came of a code, in the place of the camera. */
export const ScanResult = (props: Props) => {
  const { result, onAgain } = props;
  const isDone = result.kind === 'claimed' || result.kind === 'checked' || result.kind === 'desk';
  return (
    <View className="stack-4">
      <Inside {...props} />
      {isDone ? (
        <View className="scan-acts">
          {result.kind === 'claimed' ? (
            <Button
              text="看存折"
              icon="book"
              onPress={() => {
                openTab('passbook');
              }}
            />
          ) : null}
          <Button text="再扫一个" icon="scan" kind="line" onPress={onAgain} />
        </View>
      ) : null}
    </View>
  );
};
