import { View } from '@tarojs/components';
import { Apart } from '../../components/apart';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Field } from '../../components/field';
import { Notice } from '../../components/notice';
import { PhotoField } from '../../components/photo-field';
import { Skeleton } from '../../components/skeleton';
import { Choices } from '../../components/choices';
import type { Language } from '../spot/language-of';
import type { Reporting } from './use-report';
import { districtName, kindOptions, refusalWords, type ReportWords } from './words';

type Props = {
  readonly reporting: Reporting;
  readonly words: ReportWords;
  readonly language: Language;
  /** The page was opened at a place: its code is not asked for again. */
  readonly isAtPlace: boolean;
};

/** The districts to choose from, or the way to ask for them again. */
const Districts = ({ reporting, words, language }: Omit<Props, 'isAtPlace'>) => {
  const { district, setDistrict, districts } = reporting;
  if (districts.value === undefined && districts.fault !== undefined && !districts.isLoading) {
    return (
      <Button
        text={words.districtsAgain}
        kind="line"
        icon="refresh"
        isSmall
        onPress={districts.again}
      />
    );
  }
  if (districts.value === undefined) return <Skeleton kind="row" />;
  const options = districts.value.items.map((each) => ({
    key: each.code,
    text: districtName(each.name, language),
  }));
  return (
    <Choices options={options} chosen={district} label={words.district} onChoose={setDistrict} />
  );
};

const Where = (props: Props) => {
  const { reporting, words, isAtPlace } = props;
  const { place, setPlace, code, setCode } = reporting;
  return (
    <>
      {isAtPlace || code.trim() !== '' ? null : (
        <Apart>
          <View className="h">{words.district}</View>
          <Districts {...props} />
        </Apart>
      )}
      <Apart>
        <Field
          label={words.place}
          value={place}
          onChange={setPlace}
          hint={words.placeHint}
          maxLength={60}
        />
      </Apart>
      {isAtPlace ? null : (
        <Apart>
          <Field label={words.code} value={code} onChange={setCode} maxLength={40} />
        </Apart>
      )}
    </>
  );
};

const Position = ({ reporting, words }: Pick<Props, 'reporting' | 'words'>) => (
  <View className="stack">
    <Button
      text={reporting.at === null ? words.locate : words.located}
      kind="line"
      icon="pin"
      onPress={reporting.locate}
    />
    <View className="s14 mist">{reporting.isUnlocated ? words.unlocated : words.locateHint}</View>
  </View>
);

/** What, where, and what one chooses to add: a photo, a position, a word. */
export const ReportForm = (props: Props) => {
  const { reporting, words } = props;
  const { kind, setKind, note, setNote, picture, setPicture } = reporting;
  return (
    <Card>
      <View className="stack-4">
        <Apart>
          <View className="h">{words.what}</View>
          <Choices
            options={kindOptions(words)}
            chosen={kind}
            label={words.what}
            onChoose={setKind}
          />
        </Apart>
        <Where {...props} />
        <PhotoField words={words.photo} picture={picture} onTake={setPicture} />
        <Position {...props} />
        <Apart>
          <Field label={words.note} value={note} onChange={setNote} maxLength={200} />
        </Apart>
      </View>
    </Card>
  );
};

/** The one button, or the question whether it is the same as what is open already. */
export const ReportFooter = ({ reporting, words, language }: Omit<Props, 'isAtPlace'>) => {
  const { lacks, isBusy, refusal, isLost, send } = reporting;
  const isSame = refusal?.code === 'REPORT_SAME_OPEN';
  return (
    <View className="stack">
      {refusal === undefined ? null : (
        <Notice icon="warn">{refusalWords(refusal, language)}</Notice>
      )}
      {isLost ? <Notice icon="offline">{words.lost}</Notice> : null}
      {isSame ? (
        <>
          <Button text={words.same} isBusy={isBusy} onPress={() => void send('join')} />
          <Button
            text={words.other}
            kind="line"
            isBusy={isBusy}
            onPress={() => void send('other')}
          />
        </>
      ) : (
        <Button
          id="report-send"
          text={lacks === null ? words.send : words[lacks]}
          kind="cta"
          isOff={lacks !== null}
          isBusy={isBusy}
          onPress={() => void send()}
        />
      )}
      <View className="s14 mist c">{words.free}</View>
    </View>
  );
};
