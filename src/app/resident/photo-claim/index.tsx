import { View } from '@tarojs/components';
import { Apart } from '../../components/apart';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Field } from '../../components/field';
import { Icon } from '../../components/icon';
import { LabelPart } from '../../components/label-part';
import { PageFrame } from '../../components/page-frame';
import { PhotoField } from '../../components/photo-field';
import { QueryView, WriteNote } from '../../components/query-view';
import { openPage } from '../../device/navigate';
import { usePageParams } from '../../device/page-params';
import { useNow } from '../../device/use-now';
import { CodePaper, codeLeft } from '../pieces/code-paper';
import { QuietButton } from '../pieces/quiet-button';
import { oldSince } from '../reading/old-since';
import { plus } from '../words/plus';
import { ActList, FixtureChoice } from './choose-part';
import { labelPhotoWords, photoWords, receiptWords, secondWords } from './photo-words';
import { usePhotoClaim, type PhotoAct, type PhotoClaiming } from './use-photo-claim';

type Props = { readonly claiming: PhotoClaiming };

const Shooting = ({ claiming }: Props) => {
  const { code, picture, second, label } = claiming;
  if (code === null) return null;
  const isLabel = label.labelGrade !== null;
  return (
    <>
      <CodePaper code={code} />
      <PhotoField
        words={isLabel ? labelPhotoWords : photoWords}
        picture={picture}
        isCameraOnly
        onTake={claiming.setPicture}
      />
      <Apart>
        {picture === null ? null : (
          <PhotoField
            words={isLabel ? receiptWords : secondWords}
            picture={second}
            isCameraOnly
            onTake={claiming.setSecond}
          />
        )}
      </Apart>
      <LabelPart label={label} />
      <Field
        label="还想说的（可不填）"
        value={claiming.note}
        onChange={claiming.setNote}
        maxLength={200}
      />
    </>
  );
};

const Making = ({ claiming, act }: Props & { readonly act: PhotoAct }) => (
  <Card>
    <View className="stack-4">
      <View>
        <View className="row between">
          <View className="s20 h">{act.title}</View>
          <View className="s20 h num nw">{`${plus(act.points)} 分`}</View>
        </View>
        <View>{act.act}</View>
      </View>
      <Apart>
        {claiming.code === null ? <FixtureChoice act={act} claiming={claiming} /> : null}
      </Apart>
      <Apart>
        <Shooting claiming={claiming} />
      </Apart>
      <QuietButton text="换一件事" onPress={claiming.again} />
    </View>
  </Card>
);

const Done = ({ claiming }: Props) => {
  const { done } = claiming;
  if (done === null) return null;
  return (
    <Card>
      <View className="stack-4" {...{ role: 'status' }}>
        <View className="row s20 h">
          <Icon name="ok" className="ok" />
          <View>收到了，等网点核</View>
        </View>
        <View className="num">
          {`核过以后记 ${String(done.points)} 分，最晚 ${done.dueDay} 核完。没核以前能撤回。`}
        </View>
        <Button
          text="看这条申报"
          icon="list"
          onPress={() => {
            openPage('resident/claim', { claim: done.claim });
          }}
        />
        <Button text="再申报一件" kind="line" icon="plus" onPress={claiming.again} />
      </View>
    </Card>
  );
};

const askWords = ({ act, chosen, isOnline }: PhotoClaiming): string | null => {
  if (act?.perFixture === true && chosen == null) return '先选是哪一件';
  return isOnline ? null : '连上网才能要号码';
};

const sendWords = ({ picture, second, label, isOnline }: PhotoClaiming): string | null => {
  if (picture === null) return '先拍照';
  if (label.labelGrade !== null && second === null) return '再拍一张小票';
  const lacks = label.lacks();
  if (lacks !== null) return lacks;
  return isOnline ? null : '连上网再发，号码还留着';
};

/** The one button: first the digits, then the sending; anew when the digits have lapsed. */
const Footer = ({ claiming }: Props) => {
  const { code, isBusy, refusal, fault } = claiming;
  const now = useNow();
  const isLapsed = code !== null && codeLeft(code.until, now) === null;
  const needsCode = code === null || isLapsed || refusal?.code.startsWith('PHOTO_CODE') === true;
  const lacks = needsCode ? askWords(claiming) : sendWords(claiming);
  return (
    <View className="stack">
      <WriteNote refusal={refusal} fault={fault} />
      <Button
        id={needsCode ? 'claim-code' : 'claim-send'}
        text={lacks ?? (code === null ? '要一个号码' : needsCode ? '换一个新号码' : '发出申报')}
        kind="cta"
        isOff={lacks !== null}
        isBusy={isBusy}
        onPress={needsCode ? claiming.ask : claiming.submit}
      />
      {code === null ? (
        <View className="s14 mist c">号码 30 分钟有效。先把事做好，再要号码拍照。</View>
      ) : null}
    </View>
  );
};

const empty = {
  title: '现在没有拍照申报的事',
  sentence: '看看还有什么可以做，或者到网点当面记。',
} as const;

const isMaking = ({ act, done, open }: PhotoClaiming): boolean =>
  act !== null && done === null && (!act.perFixture || open.length > 0);

/** Something done at home, shown by a picture with the server's digits in it. */
const PhotoClaimPage = () => {
  const { rule } = usePageParams();
  const claiming = usePhotoClaim(rule ?? null);
  const { reading, act, done } = claiming;
  return (
    <PageFrame
      title="拍照申报"
      oldSince={oldSince(reading)}
      oldHint="要号码和发出去要连上网，拍照不用。"
      footer={isMaking(claiming) ? <Footer claiming={claiming} /> : undefined}
    >
      <QueryView reading={reading} empty={empty} isEmpty={({ items }) => items.length === 0}>
        {() => {
          if (done !== null) return <Done claiming={claiming} />;
          return act === null ? (
            <ActList claiming={claiming} />
          ) : (
            <Making claiming={claiming} act={act} />
          );
        }}
      </QueryView>
    </PageFrame>
  );
};

export default PhotoClaimPage;
