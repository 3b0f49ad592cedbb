import { View } from '@tarojs/components';
import { office, useRead } from '../../client';
import { QueryView } from '../../components/query-view';
import { OfficeFrame } from '../../post/office-frame';
import type { Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import { PrintActs } from '../../components/print-acts';
import { SlipPaper } from './slip-paper';

/** The slips of a block that can still be used, two on a sheet of A5. */
export const PrintSlips = ({ post, block }: { readonly post: Served; readonly block: string }) => {
  const reading = useRead(
    ['slip-block', post.office, block],
    () => office.slipBlock.query({ office: post.office, block }),
    { isAlwaysAsked: true },
  );
  const live = useLive(reading);
  return (
    <OfficeFrame
      title="打印记事单"
      post={post}
      live={live}
      footer={
        reading.value === undefined ? undefined : (
          <PrintActs
            text="打印，A5 纸，一页两张"
            without="这台手机不能打印。号已经编好，请在电脑的窗口页面打开“记事单”再打印。"
          />
        )
      }
    >
      <QueryView reading={reading} skeleton="page">
        {({ act, items }) => (
          <View className="slip-papers">
            <View className="no-print">沿虚线剪开。放在窗口、楼道和活动现场。</View>
            {items
              .filter(({ state }) => state === 'open')
              .map(({ serial }) => (
                <SlipPaper key={serial} serial={serial} act={act} officeName={post.officeName} />
              ))}
          </View>
        )}
      </QueryView>
    </OfficeFrame>
  );
};
