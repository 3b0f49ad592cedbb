import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Icon, type IconName } from '../../components/icon';
import { Sheet } from '../../components/sheet';
import './card-panel.scss';
import { checkedWords, type CheckedWords } from './checked-words';
import type { Alone } from './use-alone';

const icons: Readonly<Record<CheckedWords['look'], IconName>> = {
  good: 'ok',
  stop: 'warn',
  unknown: 'offline',
};

const Words = ({ words }: { readonly words: CheckedWords }) => (
  <>
    <View className={`card-checked card-checked-${words.look} num`} {...{ role: 'alert' }}>
      <Icon name={icons[words.look]} size={40} />
      <View className="card-checked-title">{words.title}</View>
      {words.passbookNo === null ? null : (
        <View className="card-checked-no">
          <View className="s14 mist">存折号</View>
          <View className="card-checked-digits">{words.passbookNo}</View>
        </View>
      )}
      <View className="card-checked-why">{words.why}</View>
    </View>
    <View className="stack num">
      {words.steps.map((step, at) => (
        <View key={step} className="row top">
          <View className="card-checked-step">{at + 1}</View>
          <View className={`grow card-checked-words ${at === 0 ? 'b' : ''}`}>{step}</View>
        </View>
      ))}
    </View>
  </>
);

type Props = {
  readonly alone: Alone | null;
  readonly isLive: boolean;
  readonly onRead: (text: string) => void;
  readonly onClose: () => void;
};

/** What this device says of a card while there is no network; with one, the way to read it as usual. */
export const CardPanel = ({ alone, isLive, onRead, onClose }: Props) => (
  <Sheet isOpen={alone !== null} title="没有网络，在本机验卡" onClose={onClose}>
    {alone === null ? null : (
      <View className="stack-4">
        <Words words={checkedWords(alone.checked)} />
        {isLive ? (
          <Button
            text={alone.wasLive ? '再连一次' : '网络回来了，照常读'}
            icon="refresh"
            onPress={() => {
              onClose();
              onRead(alone.text);
            }}
          />
        ) : (
          <Button text="知道了" onPress={onClose} />
        )}
      </View>
    )}
  </Sheet>
);
