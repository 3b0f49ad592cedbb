import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useDemo } from '../../client/demo';
import { goBack } from '../../device/navigate';
import { topSpace } from '../../device/top-space';
import { Icon } from '../icon';
import type { FrameWords } from './page-frame';
import { pressProps, roleProps } from '../press';

type Props = {
  readonly title: string;
  readonly canGoBack: boolean;
  readonly aside?: ReactNode;
  readonly words: Pick<FrameWords, 'back' | 'sample'> | undefined;
};

/** The page's name at the left, as in the passbook; the right is left to WeChat's capsule. */
export const PageNav = ({ title, canGoBack, aside, words }: Props) => {
  const isDemo = useDemo();
  const { statusPx, navPx, capsulePx } = topSpace();
  return (
    <View style={{ paddingTop: `${String(statusPx)}px`, paddingRight: `${String(capsulePx)}px` }}>
      <View className="frame-nav" style={{ minHeight: `${String(navPx)}px` }}>
        {canGoBack ? (
          <View
            className="frame-back tap"
            {...pressProps({ label: words?.back ?? '返回', onPress: goBack })}
          >
            <Icon name="back" />
          </View>
        ) : null}
        <Text className="frame-title" {...roleProps('heading')}>
          {title}
        </Text>
        {isDemo ? <Text className="frame-demo">{words?.sample ?? '示例'}</Text> : null}
        <View className="frame-aside">{aside}</View>
      </View>
    </View>
  );
};
