import { View } from '@tarojs/components';
import { bureau, useRead } from '../../client';
import { PrintActs } from '../../components/print-acts';
import { QueryView } from '../../components/query-view';
import { usePageParams } from '../../device/page-params';
import { OfficeFrame } from '../../post/office-frame';
import { OfficeGate } from '../../post/office-gate';
import type { Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import type { Asked } from '../answers';
import { PlacePaper } from './place-paper';

type Place = Asked<'placePaper'>['place'];
type Props = { readonly post: Served; readonly place: Place };

const PaperAt = ({ post, place }: Props) => {
  const reading = useRead(
    ['place-paper', post.office, place],
    () => bureau.placePaper.query({ office: post.office, place }),
    { isAlwaysAsked: true },
  );
  const live = useLive(reading);
  return (
    <OfficeFrame
      title="扫码牌"
      post={post}
      live={live}
      offlineHint="离线，可能不是现在的那一张"
      footer={
        reading.value === undefined ? undefined : (
          <PrintActs
            text="打印，A5 纸"
            without="这台手机不能打印。请在电脑上打开“惠民待遇”再打印。"
          />
        )
      }
    >
      <QueryView reading={reading} skeleton="page">
        {(paper) => (
          <View className="stack">
            <View className="no-print">
              打印出来，贴在柜台边。丢了、被人拍走了，换一张，旧的就作废。
            </View>
            <PlacePaper paper={paper} />
          </View>
        )}
      </QueryView>
    </OfficeFrame>
  );
};

/** The sheet that hangs at a place that honours a benefit. */
const PlacePaperPage = () => {
  const place = usePageParams()['place'] ?? '';
  return (
    <OfficeGate title="扫码牌" roles={['reviewer', 'admin']}>
      {(post) => <PaperAt key={place} post={post} place={place} />}
    </OfficeGate>
  );
};

export default PlacePaperPage;
