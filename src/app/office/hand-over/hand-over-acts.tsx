import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { pressProps } from '../../components/press';
import type { HandOver } from './use-hand-over';

type Props = {
  readonly hand: HandOver;
  readonly isLive: boolean;
  readonly onLeave: () => void;
};

/** The one confirm, in reach of the thumb; and the way out that changes nothing. */
export const HandOverActs = ({ hand, isLive, onLeave }: Props) => {
  const { pickup, done, collect, confirm } = hand;
  const isOpen = pickup !== null && done === null && collect.refusal === undefined;
  if (!isOpen) {
    // A page that did not open has its own act: to try again.
    const kind = hand.reading.fault === undefined ? 'sea' : 'line';
    return <Button text="回窗口" kind={kind} onPress={onLeave} />;
  }
  return (
    <View className="stack hand-over-acts">
      <Button
        id="hand-over-yes"
        kind="cta"
        isTall
        text={isLive ? '东西已交到手里' : '离线，不能交付'}
        isOff={!isLive}
        isBusy={collect.pending}
        onPress={confirm}
      />
      <View className="hand-over-no tap" {...pressProps({ label: '先不交', onPress: onLeave })}>
        先不交
      </View>
    </View>
  );
};
