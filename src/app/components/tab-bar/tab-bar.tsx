import { Text, View } from '@tarojs/components';
import { openTab, type TabName } from '../../device/navigate';
import { Icon, type IconName } from '../icon';
import { pressProps, roleProps } from '../press';
import './tab-bar.scss';

const tabs: readonly { tab: TabName; text: string; icon: IconName }[] = [
  { tab: 'home', text: '首页', icon: 'home' },
  { tab: 'passbook', text: '存折', icon: 'book' },
  { tab: 'exchange', text: '兑换', icon: 'gift' },
  { tab: 'benchmarks', text: '标杆', icon: 'flag' },
  { tab: 'mine', text: '我的', icon: 'user' },
];

/** The five tabs, drawn by ourselves on every platform. */
export const TabBar = ({ current }: { readonly current: TabName }) => (
  <View className="tab-bar no-print" {...roleProps('navigation', '主要页面')}>
    {tabs.map(({ tab, text, icon }) => (
      <View
        key={tab}
        className={`tab-bar-one ${tab === current ? 'tab-bar-on' : ''}`}
        {...pressProps({
          label: text,
          role: 'link',
          isOn: tab === current,
          onPress: () => {
            openTab(tab);
          },
        })}
      >
        <Icon name={icon} size={28} />
        <Text>{text}</Text>
      </View>
    ))}
  </View>
);
