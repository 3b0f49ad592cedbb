import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { TabName } from '../../device/navigate';
import { useElder } from '../../device/preferences';
import { TabBar } from '../tab-bar';
import { OfflineStrip } from './offline-strip';
import './page-frame.scss';
import { PageNav } from './page-nav';

/** What the frame says itself, for a page that is read in another language. */
export type FrameWords = {
  readonly back: string;
  readonly sample: string;
  readonly noNetwork: string;
};

type Props = {
  readonly title: string;
  readonly words?: FrameWords | undefined;
  /** A tab page: no way back, the bar below. */
  readonly tab?: TabName;
  /** `cover` is the deep sea of the passbook's cover, for the code and the scanner. */
  readonly tone?: 'page' | 'cover';
  /** Desk and bureau pages may leave the phone's width. */
  readonly isWide?: boolean;
  /** When the shown content was fetched, if it could not be fetched again. */
  readonly oldSince?: Date | undefined;
  readonly oldHint?: string;
  /** At the right of the title (left of WeChat's capsule). */
  readonly aside?: ReactNode;
  /** Stays at the bottom, above the tabs. */
  readonly footer?: ReactNode;
  /** Elder home shows no tab bar. */
  readonly hideTabs?: boolean;
  readonly children?: ReactNode;
};

/** Every page stands in one: nav, 示例 tag, offline strip, content, footer, tabs. */
export const PageFrame = (props: Props) => {
  const {
    title,
    words,
    tab,
    tone = 'page',
    isWide,
    oldSince,
    oldHint,
    aside,
    footer,
    hideTabs,
  } = props;
  const elder = useElder() ? 'elder' : '';
  return (
    <View className={`frame frame-${tone} ${isWide === true ? 'frame-wide' : ''} ${elder}`}>
      <View className="frame-top no-print">
        <PageNav title={title} canGoBack={tab === undefined} aside={aside} words={words} />
        <OfflineStrip words={words} oldSince={oldSince} hint={oldHint} />
      </View>
      <View className="frame-main">{props.children}</View>
      <View className="frame-bottom no-print">
        {footer === undefined ? null : <View className="frame-footer">{footer}</View>}
        {tab === undefined || hideTabs === true ? null : <TabBar current={tab} />}
      </View>
    </View>
  );
};
