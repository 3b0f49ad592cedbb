import { View } from '@tarojs/components';
import { openTab } from '../../device/navigate';
import { setElder } from '../../device/preferences';
import { QuietButton } from '../../resident/pieces/quiet-button';

/** Small ways at the foot: the page itself shows no tabs in large type. */
export const ElderWays = () => (
  <View className="elder-ways">
    <QuietButton
      text="换回小字"
      icon="textSize"
      onPress={() => {
        setElder(false);
      }}
    />
    <QuietButton
      text="我的"
      icon="user"
      onPress={() => {
        openTab('mine');
      }}
    />
  </View>
);
