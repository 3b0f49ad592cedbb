import { clockOf } from '@kernel/day';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from '../../components/icon';
import { PageFrame } from '../../components/page-frame';
import './office-frame.scss';
import { roleName, type Served } from './posts';
import type { Live } from './use-live';

type Props = {
  readonly title: string;
  readonly post: Served;
  readonly live: Live;
  readonly offlineHint?: string;
  /** One column of a reader's width where the page is wide. */
  readonly isColumn?: boolean;
  readonly footer?: ReactNode;
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
};

const State = ({ live, post }: Pick<Props, 'live' | 'post'>) => (
  <View className="office-state num" {...{ role: 'status' }}>
    <Icon name={live.isLive ? 'ok' : 'offline'} size={20} />
    <Text>{live.isLive ? '在线' : '离线'}</Text>
    {live.readAt === undefined ? null : <Text>{`${clockOf(live.readAt)} 的数据`}</Text>}
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
  footer,
  aside,
  children,
}: Props) => (
  <PageFrame
    title={title}
    isWide
    oldSince={live.oldSince}
    oldHint={offlineHint}
    aside={
      <>
        {aside}
        <View className="office-state-wide">
          <State live={live} post={post} />
        </View>
      </>
    }
    footer={footer}
  >
    <View className="office-state-phone no-print">
      <State live={live} post={post} />
    </View>
    {isColumn ? <View className="office-column">{children}</View> : children}
  </PageFrame>
);
