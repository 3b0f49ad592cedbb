import { View } from '@tarojs/components';
import { office, useRead } from '../../client';
import { LetterPaper } from '../../components/letter-paper';
import { QueryView } from '../../components/query-view';
import { OfficeFrame } from '../../post/office-frame';
import type { Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import { PrintActs } from '../../components/print-acts';

type Props = { readonly post: Served; readonly question: string };

/** A letter on A5, for who has no phone. */
export const LetterSheet = ({ post, question }: Props) => {
  const reading = useRead(['office-letter', post.office, question], () =>
    office.letter.query({ office: post.office, question }),
  );
  const live = useLive(reading);
  return (
    <OfficeFrame
      title="结果通知"
      post={post}
      live={live}
      isColumn
      footer={
        reading.value === undefined ? undefined : (
          <PrintActs
            text="打印，A5 纸"
            without="这台手机不能打印。请在电脑的窗口页面打开再打印。"
          />
        )
      }
    >
      <QueryView reading={reading} skeleton="page">
        {(letter) => (
          <View className="paper-place office-paper">
            <LetterPaper letter={letter} />
          </View>
        )}
      </QueryView>
    </OfficeFrame>
  );
};
