import { View } from '@tarojs/components';
import { bureau, useRead } from '../../client';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import type { Served } from '../../post/posts';
import type { Asked } from '../answers';
import { previewWords } from './rule-words';

type Props = { readonly post: Served; readonly asked: Asked<'previewRule'> };

/** What these terms would have made of the last thirty days; what was posted stays as it is. */
export const PreviewPart = ({ post, asked }: Props) => {
  const reading = useRead(['previewRule', post.office, asked], () =>
    bureau.previewRule.query({ ...asked, office: post.office }),
  );
  return (
    <QueryView reading={reading}>
      {(seen) => (
        <Notice kind="info">
          {previewWords(seen).map((words) => (
            <View key={words}>{words}</View>
          ))}
          <View className="s14">当时没记上的不在账里，算不进来。已经记下的分不会改。</View>
        </Notice>
      )}
    </QueryView>
  );
};
