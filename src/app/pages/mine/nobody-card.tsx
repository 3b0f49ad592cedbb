import { Text, View } from '@tarojs/components';
import { useDemo } from '../../client';
import { Card } from '../../components/card';

/** Not signed in: what to do depends on where this runs, and is said plainly. */
export const NobodyCard = () => {
  const isDemo = useDemo();
  return (
    <Card>
      <View className="s20 h">还没有登录</View>
      <Text>
        {isDemo
          ? '这是示例，人和事都是虚构的。不登录也能看下面这些。'
          : '网页上现在还不能登录。请在微信里打开“舟山节水存折”小程序，它认得你；不登录也能看下面这些。'}
      </Text>
    </Card>
  );
};
