import { windowSeconds } from '@kernel/code-window';
import { clockOf, dayOf, monthAndDay } from '@kernel/day';
import { View } from '@tarojs/components';
import { shownAt } from '../../client/shown-window';
import { Icon } from '../../components/icon';
import { QrCode } from '../../components/qr-code';
import { roleProps } from '../../components/press';
import { Ring } from '../../components/ring';
import { useNow } from '../../device/use-now';
import { useOnline } from '../../device/use-online';
import type { Screen } from './use-host';

type Props = { readonly screen: Screen; readonly isOld: boolean };

const spaced = (digits: string): string => `${digits.slice(0, 3)} ${digits.slice(3)}`;

/** No code is better than a dead one: its place says why there is none. */
const Without = ({ words }: { readonly words: string }) => (
  <View className="host-without" {...roleProps('status')}>
    <Icon name="clock" size={40} />
    <View className="host-without-words">{words}</View>
  </View>
);

const Code = ({ screen, isOld }: Props) => {
  const now = useNow();
  const isOnline = useOnline();
  const shown = shownAt(screen, now);
  const isOver = now.getTime() > Date.parse(screen.untilAt);
  if (isOver) return <Without words="到时间了，签到结束" />;
  if (shown.kind === 'over') {
    return <Without words={`这组码 ${clockOf(shown.since)} 已经用完，连上网就换新的`} />;
  }
  return (
    <>
      <View className="host-qr">
        <QrCode
          text={`${screen.scan}-${shown.digits}`}
          label={`签到码，号码 ${spaced(shown.digits)}`}
        />
      </View>
      <View className="host-digits num">
        <View>{spaced(shown.digits)}</View>
        <Ring left={shown.secondsLeft} of={windowSeconds} />
      </View>
      <View className="host-note">
        {isOld || !isOnline
          ? `现在没有网络，码还能用到 ${clockOf(shown.lastsUntil)}`
          : '打开“扫一扫”对准它，或输入六位数；30 秒换一个'}
      </View>
    </>
  );
};

/** White in both themes, so that a scanner reads it across a table: the code, its digits, the count. */
export const ScreenCard = (props: Props) => {
  const { screen } = props;
  const from = new Date(screen.fromAt);
  const begins = `${monthAndDay(dayOf(from))} ${clockOf(from)}`;
  return (
    <View className="host-card">
      <View className="host-title">{screen.title}</View>
      <View className="host-place num">
        {`${screen.place} · ${clockOf(from)}–${clockOf(new Date(screen.untilAt))}`}
      </View>
      {screen.state === 'on' ? <Code {...props} /> : null}
      {screen.state === 'ahead' ? <Without words={`${begins} 开始，到时这里出码`} /> : null}
      {screen.state === 'over' ? <Without words="签到结束" /> : null}
      <View className="host-count num" {...roleProps('status')}>
        <View className="host-taken">{screen.taken}</View>
        <View>{`户签到，名额 ${String(screen.seats)}`}</View>
      </View>
    </View>
  );
};
