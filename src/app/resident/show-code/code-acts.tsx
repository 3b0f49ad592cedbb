import { clockOf } from '@kernel/day';
import { Text, View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { brightness } from '../../device/brightness';
import { speech } from '../../device/speech';
import { spokenDigits } from '../../components/speak-button';
import type { ShownCode } from './use-shown-code';

const Offline = ({ code }: { readonly code: ShownCode }) => {
  const { shown, isOffline } = code;
  if (shown?.kind !== 'live') return null;
  const until = clockOf(shown.lastsUntil);
  return (
    <View>{isOffline ? `现在没有网络，还能出示到 ${until}` : `没有网络也能出示，到 ${until}`}</View>
  );
};

/** Read aloud, take a new one, and what to know at the desk. */
export const CodeActs = ({ code }: { readonly code: ShownCode }) => {
  const { shown } = code;
  return (
    <>
      {shown?.kind === 'live' ? (
        <View className="code-bright">
          <Icon name="sun" />
          <Text>{brightness.canRaise ? '屏幕已调亮，离开就还原' : '请把屏幕调亮'}</Text>
        </View>
      ) : null}
      <View className="code-two">
        {speech.canSpeak && shown?.kind === 'live' ? (
          <Button
            text="念号码"
            icon="speaker"
            kind="night"
            onPress={() => {
              speech.speak(spokenDigits(shown.digits));
            }}
          />
        ) : null}
        <Button
          text={code.isOffline ? '再连一次' : '换一个'}
          icon="refresh"
          kind="night"
          isBusy={code.pending}
          onPress={code.renew}
        />
      </View>
      <View className="code-foot num">
        <Offline code={code} />
        <View>截图没用；工作人员只认会变的码</View>
      </View>
    </>
  );
};
