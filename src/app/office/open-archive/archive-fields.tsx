import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import { Field } from '../../components/field';
import { DwellingFields } from '../../components/archive';
import { ChoiceField } from '../../components/choice-field';
import type { Archive } from './use-archive';

type Districts = NonNullable<Archive['districts']['value']>['items'];
type Props = { readonly archive: Archive; readonly districts: Districts };

const townChoices = (districts: Districts) =>
  districts.flatMap(({ name: group, towns }) =>
    towns.map(({ code, name }) => ({ key: code, text: name, group })),
  );

/** Who, where, and what kind of home; the number of an identity card is never asked. */
export const ArchiveFields = ({ archive, districts }: Props) => {
  const { form, town, change } = archive;
  const put = (field: 'estate' | 'building' | 'room' | 'contactCalled') => (value: string) => {
    change({ [field]: value });
  };
  return (
    <View className="archive-place">
      <Card title="户主" aside="不问身份证号">
        <Field
          label="怎么称呼"
          value={form.contactCalled}
          maxLength={20}
          placeholder="如 王阿婆"
          hint="窗口只显示姓"
          onChange={put('contactCalled')}
        />
      </Card>
      <Card title="门牌" aside="一个门牌一本">
        <View className="stack-4">
          <ChoiceField
            label="乡镇街道"
            choices={townChoices(districts)}
            chosen={town}
            onChoose={(chosen) => {
              change({ town: chosen });
            }}
          />
          <Field label="小区或村" value={form.estate} maxLength={40} onChange={put('estate')} />
          <View className="two">
            <Field
              label="楼幢"
              value={form.building}
              maxLength={20}
              placeholder="如 3 幢"
              onChange={put('building')}
            />
            <Field
              label="室号"
              value={form.room}
              maxLength={20}
              placeholder="如 502"
              onChange={put('room')}
            />
          </View>
        </View>
      </Card>
      <Card title="家里">
        <View className="stack-4">
          <DwellingFields form={form} onChange={change} />
        </View>
      </Card>
    </View>
  );
};
