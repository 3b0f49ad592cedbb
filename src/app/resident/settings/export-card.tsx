import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Notice } from '../../components/notice';
import { WriteNote } from '../../components/query-view';
import { useExport } from './use-settings';

/** One's own record as a file. */
export const ExportCard = () => {
  const { run, pending, savedName, refusal, fault } = useExport();
  return (
    <Card title="导出我的资料">
      <View className="stack">
        <View>这里记着你的都在一个文件里：档案、每一笔、信用、申报、谁看过。最多各 2000 条。</View>
        <Button text="导出成文件" icon="save" kind="line" isSmall isBusy={pending} onPress={run} />
        {savedName === null ? null : (
          <Notice kind="info" icon="check">{`已存成 ${savedName}`}</Notice>
        )}
        <WriteNote refusal={refusal} />
        {fault === undefined ? null : (
          <Notice icon="warn">没有存成。什么都没有变，请再试一次。</Notice>
        )}
      </View>
    </Card>
  );
};
