import { View } from '@tarojs/components';
import { boundWords } from '../../components/bound-words';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Field } from '../../components/field';
import { KeyValue } from '../../components/key-value';
import { Notice } from '../../components/notice';
import { PhotoField } from '../../components/photo-field';
import { QueryView, WriteNote } from '../../components/query-view';
import { Sheet } from '../../components/sheet';
import { useOnline } from '../../device/use-online';
import { SwitchRow } from '../pieces/switch-row';
import { lastWords, type Meter } from './meter-words';
import { useTyping, type Typing } from './use-typing';

const Told = ({ told }: { readonly told: NonNullable<Typing['told']> }) =>
  told.status === 'approved' ? (
    <Notice icon="ok">{`记上 ${String(told.points)} 分。${told.words}。`}</Notice>
  ) : (
    <Notice>{`收到了，等网点看过再记 ${String(told.points)} 分，不用再报。${told.words}。`}</Notice>
  );

const photoWords = {
  take: '拍水表（可不拍）',
  again: '重拍',
  alt: '水表的照片',
  kept: '只给核对的网点看，拍摄地点会去掉，核完 90 天后删除。',
  failed: '没有拿到照片，请再拍一次，或不拍。',
};
type SureProps = { readonly typing: Typing; readonly isOnline: boolean };

const yesWords = (waits: boolean): string => (waits ? '没错，报给网点看' : '没错，报上去');

const Sure = ({ typing, isOnline }: SureProps) => (
  <View className="stack-4">
    <QueryView reading={typing.check}>
      {({ words, waits }) => (
        <View className="stack-4">
          <View className="s20 h num">{words}</View>
          {waits ? (
            <Notice>和平常不一样。看一眼水表再核对一遍；没错就拍一张报上，网点看过再记分。</Notice>
          ) : null}
          <PhotoField words={photoWords} picture={typing.picture} onTake={typing.setPicture} />
          <Button
            id="reading-yes"
            kind="cta"
            text={isOnline ? yesWords(waits) : '连上网再报'}
            isOff={!isOnline}
            isBusy={typing.isSending}
            onPress={typing.send}
          />
        </View>
      )}
    </QueryView>
    <WriteNote refusal={typing.refusal} fault={typing.fault} />
    <Button text="回去改" kind="line" isOff={typing.isSending} onPress={typing.back} />
  </View>
);

const wrongWords = ({ text, value }: Typing): string | undefined =>
  text === '' || value !== null ? undefined : '只填数字，最多 8 位';

/** Types the meter: black digits, whether it is a new one; what it comes to is shown before it is sent. */
export const TypeCard = ({ meter }: { readonly meter: Meter }) => {
  const typing = useTyping(meter);
  const isOnline = useOnline();
  const isReady = typing.value !== null && isOnline;
  const points = meter.rule === null ? '' : `，记 ${String(meter.rule.points)} 分`;
  return (
    <Card title="报读数">
      <View className="stack-4">
        {typing.told === null ? null : <Told told={typing.told} />}
        <KeyValue name="上次">{lastWords(meter)}</KeyValue>
        <Field
          label="水表上黑色的数字"
          kind="number"
          value={typing.text}
          maxLength={8}
          placeholder="如 1216"
          hint={boundWords(`红色的不抄。每月报一次${points}`)}
          error={wrongWords(typing)}
          onChange={typing.setText}
        />
        <SwitchRow
          icon="wrench"
          title="换了新水表"
          note="新表从 0 起算"
          isOn={typing.replaced}
          onTurn={() => {
            typing.setReplaced(!typing.replaced);
          }}
        />
        <Button
          id="reading-check"
          kind="cta"
          text={isReady ? '看看对不对' : isOnline ? '填好读数' : '连上网再报'}
          isOff={!isReady}
          onPress={typing.ask}
        />
        <Sheet isOpen={typing.isChecking} title="核对读数" onClose={typing.back}>
          <Sure typing={typing} isOnline={isOnline} />
        </Sheet>
      </View>
    </Card>
  );
};
