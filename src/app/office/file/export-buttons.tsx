import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { WriteNote } from '../../components/query-view';
import type { Served } from '../../post/posts';
import { useExport } from './use-export';

type Props = { readonly post: Served; readonly day: string; readonly isLive: boolean };

/** The day's lines as a file: for a table program, or plain. */
export const ExportButtons = ({ post, day, isLive }: Props) => {
  const { pending, saved, refusal, fault, save } = useExport(post, day);
  const button = (format: 'xlsx' | 'csv', text: string) => (
    <Button
      text={text}
      kind="line"
      icon="save"
      isSmall
      isOff={!isLive || (pending !== null && pending !== format)}
      isBusy={pending === format}
      label={`导出 ${text} 文件`}
      onPress={() => {
        save(format);
      }}
    />
  );
  return (
    <View className="stack">
      <View className="row-s">
        {button('xlsx', 'Excel')}
        {button('csv', 'CSV')}
      </View>
      {saved === null ? null : (
        <View className="s14 ok num" {...{ role: 'status' }}>
          {saved}
        </View>
      )}
      <WriteNote refusal={refusal} fault={fault} />
    </View>
  );
};
