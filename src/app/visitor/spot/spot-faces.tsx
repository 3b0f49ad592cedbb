import { clockOf, dayOf } from '@kernel/day';
import { Text, View } from '@tarojs/components';
import type { Reading } from '../../client';
import { Icon } from '../../components/icon';
import { roleProps } from '../../components/press';
import { Face, RequestNo } from '../../components/query-view';
import { openPage } from '../../device/navigate';
import { useOnline } from '../../device/use-online';
import type { Spot } from '../../client/visitor-answers';
import type { Language } from './language-of';
import { faceWords } from './face-words';
import { clock } from '../../device/clock';

type Props = { readonly reading: Reading<Spot>; readonly language: Language };

/** Nothing to show: no such place, or no answer; in the visitor's language. */
export const SpotFace = ({ reading: { refusal, fault, again }, language }: Props) => {
  const { gone, list, lost, unreachable, wait, retry, request } = faceWords[language];
  if (refusal !== undefined) {
    const toList = () => {
      openPage('visitor/spots');
    };
    return <Face title={gone} act={{ text: list, icon: 'map', onPress: toList }} />;
  }
  const isOffline = fault?.isOffline === true;
  return (
    <Face
      isStill
      title={isOffline ? unreachable : lost}
      sentence={wait}
      act={{ text: retry, icon: 'refresh', onPress: again }}
    >
      {fault === undefined || fault.requestId === null ? null : (
        <RequestNo id={fault.requestId} words={request} />
      )}
    </Face>
  );
};

const when = (then: Date, now: Date) =>
  dayOf(then) === dayOf(now) ? clockOf(then) : `${dayOf(then)} ${clockOf(then)}`;

/** Of when what is shown is, where it could not be fetched again. */
export const SpotStrip = ({ reading: { isOld, readAt }, language }: Props) => {
  const isOnline = useOnline();
  if (isOnline && !isOld) return null;
  const { noNetwork, unreachable, asOf } = faceWords[language];
  const since =
    !isOld || readAt === undefined ? '' : asOf.replace('{time}', when(readAt, clock.now()));
  return (
    <View className="frame-offline" {...roleProps('status')}>
      <Icon name="offline" />
      <Text className="b num">{`${isOnline ? unreachable : noNetwork} ${since}`}</Text>
    </View>
  );
};
