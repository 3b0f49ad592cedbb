import { productOf, standardWords } from '@kernel/water-label';
import { View } from '@tarojs/components';
import { Button } from '../button';
import { ChoiceField } from '../choice-field';
import { Choices } from '../choices';
import { Field } from '../field';
import { KeyValue } from '../key-value';
import { Notice } from '../notice';
import { ScanButton } from '../scan-button';
import { unread, type Labelling } from './use-label';

type Props = { readonly label: Labelling };

const scanWords = {
  title: '扫水效标识上的码',
  instead: '不扫也行，照标识填好就能申报。',
  back: '好',
};

const Scan = ({ label }: Props) =>
  label.scan === null ? (
    <ScanButton text="扫标识上的码（可不扫）" words={scanWords} isSmall onRead={label.setScan} />
  ) : (
    <View className="stack">
      <Notice icon="ok">标识上的码扫好了。</Notice>
      <Button
        text="不交这个码"
        kind="line"
        isSmall
        onPress={() => {
          label.setScan(null);
        }}
      />
    </View>
  );

const Grade = ({ label }: Props) =>
  label.isAny ? (
    <Choices
      label="水效等级"
      options={[1, 2].map((grade) => ({ key: String(grade), text: `${String(grade)} 级` }))}
      chosen={label.chosenGrade === null ? null : String(label.chosenGrade)}
      onChoose={(key) => {
        label.setGrade(Number(key));
      }}
    />
  ) : (
    <KeyValue name="水效等级">{`要标着 ${String(label.labelGrade)} 级的`}</KeyValue>
  );

const Standard = ({ label }: Props) => {
  const { chosen, years } = label;
  if (chosen === null) return null;
  if (years.length === 0) return <KeyValue name="标准">{standardWords(chosen, null)}</KeyValue>;
  return (
    <View className="stack">
      <View className="h">标识上的标准</View>
      <Choices
        label="标识上的标准"
        options={[
          ...years.map((year) => ({ key: String(year), text: standardWords(chosen, year) })),
          { key: unread, text: '看不清' },
        ]}
        chosen={label.year}
        onChoose={label.setYear}
      />
    </View>
  );
};

/** What stands on the label: kind, model, grade, standard; its code may be scanned too. */
export const LabelPart = ({ label }: Props) =>
  label.labelGrade === null ? null : (
    <View className="stack">
      <View className="h">照水效标识填</View>
      <ChoiceField
        label="产品种类"
        choices={label.kinds.map((kind) => ({ key: kind, text: productOf(kind).name }))}
        chosen={label.chosen}
        onChoose={label.setKind}
      />
      <Field
        label="产品规格型号"
        value={label.model}
        maxLength={40}
        placeholder="照标识上的抄"
        onChange={label.setModel}
      />
      <Grade label={label} />
      <Standard label={label} />
      <Scan label={label} />
    </View>
  );
