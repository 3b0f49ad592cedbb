import { View } from '@tarojs/components';
import { Apart } from '../../components/apart';
import { Card } from '../../components/card';
import { Field } from '../../components/field';
import { Notice } from '../../components/notice';
import { DwellingFields } from '../../components/archive';
import { ChoiceField } from '../../components/choice-field';
import type { PublicAnswer } from '../../client/visitor-answers';
import type { Opening } from './use-opening';

type Districts = PublicAnswer<'districts'>['items'];
type Props = { readonly opening: Opening; readonly districts: Districts };

const townChoices = (districts: Districts) =>
  districts.flatMap(({ name: group, towns }) =>
    towns.map(({ code, name }) => ({ key: code, text: name, group })),
  );

const Door = ({ opening, districts }: Props) => {
  const { form, change } = opening;
  return (
    <Card title="门牌" aside="一个门牌一本">
      <View className="stack-4">
        <ChoiceField
          label="乡镇街道"
          choices={townChoices(districts)}
          chosen={form.town}
          onChoose={(town) => {
            change({ town });
          }}
        />
        <Field
          label="小区或村"
          value={form.estate}
          maxLength={40}
          onChange={(estate) => {
            change({ estate });
          }}
        />
        <View className="two">
          <Field
            label="楼幢"
            value={form.building}
            maxLength={20}
            placeholder="如 3 幢"
            onChange={(building) => {
              change({ building });
            }}
          />
          <Field
            label="室号"
            value={form.room}
            maxLength={20}
            placeholder="如 502"
            onChange={(room) => {
              change({ room });
            }}
          />
        </View>
        <View className="s14 mist">农家院没有楼幢，写门牌号就行。</View>
      </View>
    </Card>
  );
};

const Office = ({ opening }: Pick<Props, 'opening'>) => {
  const { form, change, offices } = opening;
  const choices = offices.map(({ id, name, townName, address }) => ({
    key: id,
    text: name,
    group: townName,
    ...(address === null ? {} : { note: address }),
  }));
  return (
    <Card title="归哪个网点" aside="确认门牌、换东西">
      <Apart>
        {form.town === null ? (
          <View className="mist">选好乡镇街道，这里就有网点。</View>
        ) : offices.length === 0 ? (
          <Notice icon="info">这个县区还没有网点，暂时开不了。</Notice>
        ) : (
          <ChoiceField
            label="网点"
            choices={choices}
            chosen={form.office}
            onChoose={(office) => {
              change({ office });
            }}
          />
        )}
      </Apart>
    </Card>
  );
};

/** Everything that is asked, in three cards. */
export const OpeningFields = ({ opening, districts }: Props) => (
  <>
    <Door opening={opening} districts={districts} />
    <Card title="家里">
      <View className="stack-4">
        <DwellingFields form={opening.form} onChange={opening.change} />
      </View>
    </Card>
    <Office opening={opening} />
  </>
);
