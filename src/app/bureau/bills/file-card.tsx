import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { KeyValue } from '../../components/key-value';
import { roleProps } from '../../components/press';
import { counted, countRows, progressWords, statusWords, toTake } from './bill-words';
import type { FileSeen } from './import-steps';
import type { Import } from './use-import';

const Progress = ({ at }: { readonly at: Import }) =>
  at.phase === 'calm' ? null : (
    <View className="stack">
      <View className="bills-bar">
        <View
          className="bills-bar-done"
          style={{ width: `${String(Math.round(at.share * 100))}%` }}
        />
      </View>
      <View className="num" {...roleProps('status')}>
        {progressWords(at.phase, at.seen)}
      </View>
    </View>
  );

type Props = { readonly at: Import; readonly seen: FileSeen; readonly isLive: boolean };

const takeWords = (lines: number, isLive: boolean): string => {
  if (!isLive) return '连上网再收';
  return lines > 0 ? `收进去 ${counted(lines)} 行` : '没有要收的，记为收好';
};

const Acts = ({ at, seen, isLive }: Props) => {
  if (at.phase !== 'calm') return null;
  const waits = seen.status === 'checked' || seen.status === 'taking';
  const lines = toTake(seen);
  return (
    <View className="bills-acts">
      {waits ? (
        <Button
          id="bills-take"
          kind="cta"
          text={takeWords(lines, isLive)}
          isOff={!isLive}
          onPress={() => {
            at.take(seen.id);
          }}
        />
      ) : null}
      {seen.status === 'receiving' || seen.status === 'checked' ? (
        <Button
          text="不要这份"
          kind="line"
          isOff={!isLive}
          onPress={() => {
            at.drop(seen.id);
          }}
        />
      ) : (
        <Button
          text="看别的文件"
          kind="line"
          onPress={() => {
            at.open(null);
          }}
        />
      )}
    </View>
  );
};

/** A file: what its lines come to, how far it is, and what is to do with it. */
export const FileCard = ({ at, seen, isLive }: Props) => {
  const counts = seen.status === 'taken' ? { ...seen.found, ...seen.done } : seen.found;
  return (
    <Card>
      <View className="stack">
        <View className="row between">
          <View className="b">{seen.name}</View>
          <Chip {...statusWords[seen.status]} />
        </View>
        <View className="num">
          <KeyValue name="一共">{`${counted(seen.rows)} 行，连表头`}</KeyValue>
          {countRows(counts).map(({ key, name, text }) => (
            <KeyValue key={key} name={name}>
              {text}
            </KeyValue>
          ))}
        </View>
        {seen.status === 'checked' ? (
          <View className="s14 mist">这是试读，还没有收进去。</View>
        ) : null}
        <Progress at={at} />
        <Acts at={at} seen={seen} isLive={isLive} />
      </View>
    </Card>
  );
};
