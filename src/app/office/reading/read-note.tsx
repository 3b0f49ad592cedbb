import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { RequestNo } from '../../components/query-view';
import { Sheet } from '../../components/sheet';
import { LargeNo } from './large-no';
import type { CodeReader } from './use-code-reader';

/** What came of a code that opened nothing: large, with the way on. */
export const ReadNote = ({ reader }: { readonly reader: CodeReader }) => {
  const { refusal, fault, reset, again } = reader;
  return (
    <Sheet isOpen={refusal !== undefined || fault !== undefined} title="这个码" onClose={reset}>
      {refusal === undefined ? null : (
        <View className="stack-4">
          <LargeNo refusal={refusal} />
          <Button text="知道了，扫下一个" onPress={reset} />
        </View>
      )}
      {fault === undefined ? null : (
        <View className="stack-4">
          <View className="s28 h">{fault.isOffline ? '没有连上' : '没有读出来'}</View>
          <View>什么也没有记，也没有交付。</View>
          {fault.requestId === null ? null : <RequestNo id={fault.requestId} />}
          <Button text="再读一次" icon="refresh" onPress={again} />
        </View>
      )}
    </Sheet>
  );
};
