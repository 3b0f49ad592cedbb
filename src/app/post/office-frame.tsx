import { clockOf } from '@kernel/day';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Apart } from '../components/apart';
import { Icon } from '../components/icon';
import { PageFrame } from '../components/page-frame';
import { roleProps } from '../components/press';
import './office-frame.scss';
import { roleName, type Served } from './posts';
import type { Live } from './use-live';
import { useWide } from '../device/use-wide';

type Props = {
  readonly title: string;
  readonly post: Served;
  readonly live: Live;
  readonly offlineHint?: string;
  /** One column of a reader's width where the page is wide. */
  readonly isColumn?: boolean;
  /** A list and, where there is room, what is chosen of it beside it. */
  readonly isBeside?: boolean;
  readonly footer?: ReactNode;
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
};

const State = ({ live, post }: Pick<Props, 'live' | 'post'>) => (
  <View className="office-state num" {...roleProps('status')}>
    <Icon name={live.isLive ? 'ok' : 'offline'} size={20} />
    <Text>{live.isLive ? '在线' : '离线'}</Text>
    <Apart>
      {live.readAt === undefined ? null : <Text>{`${clockOf(live.readAt)} 的数据`}</Text>}
    </Apart>
    <View className="office-who">
      <Icon name="user" size={20} />
      <Text>{`${post.called} ${roleName(post)}`}</Text>
    </View>
  </View>
);

/** A page of the desk: whether it is online, as of when, and who is at work, always in sight. */
export const OfficeFrame = ({
  title,
  post,
  live,
  offlineHint = '离线，不能记分和交付。连上网再办',
  isColumn = false,
  isBeside = false,
  footer,
  aside,
  children,
}: Props) => {
  const isWide = useWide();
  const state = <State live={live} post={post} />;
  return (
    <PageFrame
      title={title}
      isWide
      oldSince={live.oldSince}
      oldHint={offlineHint}
      aside={
        <>
          {aside}
          {isWide ? state : null}
        </>
      }
      footer={footer}
    >
      {isWide ? null : <View className="no-print">{state}</View>}
      {isColumn || isBeside ? (
        <View className={isColumn ? 'office-column' : 'office-beside'}>{children}</View>
      ) : (
        children
      )}
    </PageFrame>
  );
};
