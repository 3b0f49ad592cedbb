import { Text, View } from '@tarojs/components';
import { Button } from '../../components/button';
import { KeyValue } from '../../components/key-value';
import { Sheet } from '../../components/sheet';
import { openPage } from '../../device/navigate';
import type { Home } from '../../resident/reading/answers';
import { hasCode, howWords } from '../../resident/words/how-act';
import { plus } from '../../resident/words/plus';

export type Act = Home['acts'][number];

const timesWords = ({ timesDay, timesMonth, timesEver }: Act): string =>
  timesEver === null
    ? `每天 ${String(timesDay)} 次，每月 ${String(timesMonth)} 次`
    : `每户一共 ${String(timesEver)} 次`;

const Open = ({ act }: { readonly act: Act }) => (
  <View className="stack-4">
    <View>
      <View className="s20 h">{act.title}</View>
      <View className="num">
        <Text className="s40 h">{plus(act.points)}</Text>
        <Text> 分</Text>
        {act.credit > 0 ? (
          <Text className="s14 on-paper-2">{`　信用 ${plus(act.credit)}`}</Text>
        ) : null}
      </View>
    </View>
    <View>{act.act}</View>
    <View>
      <KeyValue name="怎么记上">{howWords(act)}</KeyValue>
      <KeyValue name="次数">{timesWords(act)}</KeyValue>
      <KeyValue name="依据">{act.clause}</KeyValue>
      <KeyValue name="规则">
        {`第 ${String(act.version)} 版${act.isDefault ? '，默认规则，待公布' : ''}`}
      </KeyValue>
    </View>
    {act.evidence === 'reading' ? (
      <Button
        text="报读数"
        icon="meter"
        onPress={() => {
          openPage('resident/meter');
        }}
      />
    ) : null}
    {act.evidence === 'photo' ? (
      <Button
        text="拍照申报"
        icon="camera"
        onPress={() => {
          openPage('resident/photo-claim', { rule: act.id });
        }}
      />
    ) : null}
    {act.evidence === 'quiz' ? (
      <Button
        text="去答题"
        icon="ask"
        onPress={() => {
          openPage('resident/quiz');
        }}
      />
    ) : null}
    {hasCode(act) ? (
      <Button
        text="扫一扫"
        icon="scan"
        onPress={() => {
          openPage('resident/scan');
        }}
      />
    ) : null}
  </View>
);

type Props = { readonly act: Act | null; readonly onClose: () => void };

export const ActSheet = ({ act, onClose }: Props) => (
  <Sheet isOpen={act !== null} title="怎么做" onClose={onClose}>
    {act === null ? null : <Open act={act} />}
  </Sheet>
);
