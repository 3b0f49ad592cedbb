import { View } from '@tarojs/components';
import { Face } from '../../components/query-view';
import { goBack } from '../../device/navigate';
import { OfficeFrame } from '../../post/office-frame';
import type { Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import { InvitePaper } from './invite-paper';
import { inviteMade } from './made-kept';
import { PrintActs } from '../../components/print-acts';

/** The slip of an invitation that was just made. */
export const PrintInvite = ({ post }: { readonly post: Served }) => {
  const live = useLive();
  const invite = inviteMade.read();
  if (invite === null) {
    return (
      <OfficeFrame title="邀请码" post={post} live={live}>
        <Face
          title="没有刚发的邀请码"
          sentence="邀请码只在发的时候显示。没有抄下，请回到这一户再发一个。"
          act={{ text: '返回', onPress: goBack }}
        />
      </OfficeFrame>
    );
  }
  return (
    <OfficeFrame
      title="邀请码"
      post={post}
      live={live}
      footer={
        <PrintActs text="打印，A5 纸" without="这台手机不能打印。请把八位数抄给他，字写大些。" />
      }
    >
      <View className="no-print">打印出来，当面交给持卡人带回家。</View>
      <InvitePaper invite={invite} />
    </OfficeFrame>
  );
};
