import { View } from '@tarojs/components';
import { Apart } from '../../components/apart';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Field } from '../../components/field';
import { Notice } from '../../components/notice';
import { PhotoField } from '../../components/photo-field';
import { WriteNote } from '../../components/query-view';
import { useNow } from '../../device/use-now';
import { photoWords } from '../photo-claim/photo-words';
import { CodePaper, codeLeft } from '../pieces/code-paper';
import { useAnswer, type ClaimSeen } from './use-claim';

/** What the office asked, and the answer to it. */
export const AnswerPart = ({ claim }: { readonly claim: ClaimSeen }) => {
  const answer = useAnswer(claim.id, claim.code);
  const now = useNow();
  const asked = claim.steps.filter(({ kind }) => kind === 'asked').at(-1);
  const { code, picture, words } = answer;
  const isLive = code !== null && codeLeft(code.until, now) !== null;
  const lacks = words.trim() === '' ? '先写一句话' : null;
  return (
    <Card>
      <View className="stack-4">
        <Notice icon="ask">
          <View className="b">网点请你补充</View>
          <View>{asked?.note ?? ''}</View>
        </Notice>
        <Field
          label="你的回答"
          value={words}
          onChange={answer.setWords}
          placeholder="例如：重新拍了一张"
          maxLength={200}
        />
        <Apart>
          {code !== null && isLive ? (
            <>
              <CodePaper code={code} />
              <PhotoField
                words={photoWords}
                picture={picture}
                isCameraOnly
                onTake={answer.setPicture}
              />
            </>
          ) : (
            <Button
              text={code === null ? '要重新拍照，先要一个号码' : '换一个新号码'}
              kind="line"
              icon="camera"
              isBusy={answer.isBusy}
              onPress={answer.ask}
            />
          )}
        </Apart>
        <WriteNote refusal={answer.refusal} fault={answer.fault} />
        <Button
          id="answer-send"
          text={lacks ?? '发出补充'}
          kind="cta"
          isOff={lacks !== null}
          isBusy={answer.isBusy}
          onPress={answer.send}
        />
      </View>
    </Card>
  );
};
