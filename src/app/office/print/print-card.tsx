import { View } from '@tarojs/components';
import { Face } from '../../components/query-view';
import { goBack } from '../../device/navigate';
import { OfficeFrame } from '../../post/office-frame';
import type { Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import { cardMade } from './made-kept';
import { CardPaper } from './card-paper';
import { PrintActs } from '../../components/print-acts';

/** The sheet of a card that was just made; its number is shown this once. */
export const PrintCard = ({ post }: { readonly post: Served }) => {
  const live = useLive();
  const card = cardMade.read();
  if (card === null) {
    return (
      <OfficeFrame title="存折卡" post={post} live={live}>
        <Face
          title="没有刚办的卡"
          sentence="卡号只在办卡时显示一次。要再打印，请换一张新卡，余额不变。"
          act={{ text: '返回', onPress: goBack }}
        />
      </OfficeFrame>
    );
  }
  return (
    <OfficeFrame
      title="存折卡"
      post={post}
      live={live}
      footer={
        <PrintActs
          text="打印这张卡"
          without="这台手机不能打印。可以把卡号抄在空白卡上，或到电脑的窗口页面换一张再打印。"
        />
      }
    >
      <View className="no-print">卡办好了。沿虚线剪下，交到户主手里。卡号只显示这一次。</View>
      <CardPaper card={card} />
    </OfficeFrame>
  );
};
