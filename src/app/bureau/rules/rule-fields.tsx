import type { Evidence } from '@kernel/evidence';
import { View } from '@tarojs/components';
import { ChoiceField } from '../../components/choice-field';
import { Choices } from '../../components/choices';
import { Field } from '../../components/field';
import { evidenceWords, type Checkers } from '../../components/rule-words';
import type { Draft, RuleForm, Written } from './use-rule-form';

type Props = { readonly form: RuleForm; readonly evidence: readonly Evidence[] };

const checkerOptions = [
  { key: '0', text: '不用核' },
  { key: '1', text: '一个人' },
  { key: '2', text: '两个人' },
] as const;
const checkersOf: Readonly<Record<'0' | '1' | '2', Checkers>> = { 0: 0, 1: 1, 2: 2 };
const yesNo = [
  { key: 'yes', text: '可以' },
  { key: 'no', text: '不可以' },
] as const;
const perFixture = [
  { key: 'no', text: '不按器具' },
  { key: 'yes', text: '每件记一次' },
] as const;

const icons = [
  ...[
    { key: 'drop', text: '水滴' },
    { key: 'people', text: '人' },
    { key: 'book', text: '书' },
  ],
  ...[
    { key: 'tap', text: '水嘴' },
    { key: 'shower', text: '花洒' },
    { key: 'bottle', text: '水桶' },
    { key: 'leak', text: '漏水' },
  ],
  ...[
    { key: 'wrench', text: '扳手' },
    { key: 'meter', text: '水表' },
    { key: 'school', text: '学校' },
    { key: 'flag', text: '旗' },
    { key: 'doc', text: '单子' },
  ],
] as const;

type TypedProps = {
  readonly form: RuleForm;
  readonly field: Written;
  readonly label: string;
  readonly hint?: string;
  readonly maxLength?: number;
  readonly isNumber?: boolean;
  readonly isLong?: boolean;
};

const Typed = ({ form, field, isNumber = false, ...rest }: TypedProps) => (
  <Field
    {...rest}
    value={form.draft[field]}
    kind={isNumber ? 'number' : 'text'}
    onChange={(text) => {
      const part: Partial<Draft> = { [field]: text };
      form.change(part);
    }}
  />
);

const Amounts = ({ form }: Pick<Props, 'form'>) => (
  <View className="rule-pairs">
    <Typed form={form} field="points" label="积分" isNumber maxLength={4} />
    <Typed form={form} field="credit" label="信用积分" isNumber maxLength={4} />
    <Typed form={form} field="timesDay" label="每天几次" isNumber maxLength={3} />
    <Typed form={form} field="timesMonth" label="每月几次" isNumber maxLength={4} />
    <Typed form={form} field="timesEver" label="一户一共几次" hint="不限就留空" isNumber />
    <Typed
      form={form}
      field="headsMax"
      label="一户最多算几人"
      hint="填了，积分按人记"
      isNumber
      maxLength={2}
    />
  </View>
);

const Days = ({ form }: Pick<Props, 'form'>) => (
  <View className="rule-pairs">
    <Typed form={form} field="from" label="生效日" hint="最早明天" maxLength={10} />
    <Typed form={form} field="until" label="最后一天" hint="不定就留空" maxLength={10} />
    <Typed
      form={form}
      field="lotYears"
      label="积分几年到期"
      hint="照总的期限就留空"
      isNumber
      maxLength={2}
    />
  </View>
);

const Choosing = ({ form, evidence }: Props) => {
  const { draft, change } = form;
  return (
    <>
      <View className="h">凭什么记</View>
      <Choices
        label="凭什么记"
        options={evidence.map((key) => ({ key, text: evidenceWords[key] }))}
        chosen={draft.evidence}
        onChoose={(evidence) => {
          change({ evidence });
        }}
      />
      <View className="h">几个人核</View>
      <Choices
        label="几个人核"
        options={checkerOptions}
        chosen={checkerOptions.find(({ key }) => checkersOf[key] === draft.checkers)?.key ?? null}
        onChoose={(key) => {
          change({ checkers: checkersOf[key] });
        }}
      />
      <View className="h">网点代记</View>
      <Choices
        label="网点代记"
        options={yesNo}
        chosen={draft.byDesk ? 'yes' : 'no'}
        onChoose={(key) => {
          change({ byDesk: key === 'yes' });
        }}
      />
      <View className="h">器具</View>
      <Choices
        label="器具"
        options={perFixture}
        chosen={draft.perFixture ? 'yes' : 'no'}
        onChoose={(key) => {
          change({ perFixture: key === 'yes' });
        }}
      />
    </>
  );
};

/** All that a version of a rule says, to be filled in. */
export const RuleFields = ({ form, evidence }: Props) => (
  <View className="stack">
    <Typed form={form} field="title" label="名称" maxLength={20} />
    <Typed form={form} field="act" label="做什么" maxLength={60} isLong />
    <ChoiceField
      label="图标"
      choices={icons}
      chosen={icons.find(({ key }) => key === form.draft.icon)?.key ?? null}
      placeholder="照原来的"
      onChoose={(icon) => {
        form.change({ icon });
      }}
    />
    <Amounts form={form} />
    <Choosing form={form} evidence={evidence} />
    <Days form={form} />
    <Typed form={form} field="clause" label="依据" maxLength={200} isLong />
    <Typed
      form={form}
      field="source"
      label="出处"
      maxLength={200}
      isLong
      hint="哪个文件、哪次会议定的"
    />
  </View>
);
