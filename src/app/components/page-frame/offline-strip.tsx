import { clockOf, dayOf, monthAndDay } from '@kernel/day';
import { Text, View } from '@tarojs/components';
import { useOnline } from '../../device/use-online';
import { Icon } from '../icon';
import { roleProps } from '../press';
import type { FrameWords } from './page-frame';
import { clock } from '../../device/clock';

type Props = {
  readonly oldSince: Date | undefined;
  readonly hint?: string | undefined;
  readonly words?: Pick<FrameWords, 'noNetwork'> | undefined;
};

/** `10:32` today, `11月2日 10:32` on another day. */
export const whenShown = (then: Date, now: Date): string =>
  dayOf(then) === dayOf(now) ? clockOf(then) : `${monthAndDay(dayOf(then))} ${clockOf(then)}`;

/** Names the time of what is shown when it could not be fetched again. */
export const OfflineStrip = ({ oldSince, hint, words }: Props) => {
  const isOnline = useOnline();
  if (oldSince === undefined && isOnline) return null;
  const cause = isOnline ? '连不上服务。' : (words?.noNetwork ?? '没有网络。');
  const since = oldSince === undefined ? '' : `这是 ${whenShown(oldSince, clock.now())} 的内容`;
  return (
    <View className="frame-offline" {...roleProps('status')}>
      <Icon name="offline" />
      <View className="col">
        <Text className="b num">{`${cause}${since}`}</Text>
        {hint === undefined ? null : <Text className="s14">{hint}</Text>}
      </View>
    </View>
  );
};
