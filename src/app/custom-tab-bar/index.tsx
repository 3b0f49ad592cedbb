import { View } from '@tarojs/components';

/** WeChat wants a component of this name; the bar itself is drawn by PageFrame on every platform. */
const NoNativeTabBar = () => <View />;

export default NoNativeTabBar;
