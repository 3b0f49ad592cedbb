import { Field } from '../field';
import { ChoiceField } from '../choice-field';
import { choicesOf, dwellingNames, supplyNames } from './archive-words';
import { isMeterNo, peopleMost, peopleOf, type DwellingForm } from './dwelling-form';

type Props = {
  readonly form: DwellingForm;
  readonly onChange: (change: Partial<DwellingForm>) => void;
  readonly meterHint?: string;
};

const peopleError = (people: string) =>
  people !== '' && peopleOf(people) === null ? `填 1 到 ${String(peopleMost)}` : undefined;

/** Dwelling, people, supply, and the meter where there is one. */
export const DwellingFields = ({ form, onChange, meterHint }: Props) => (
  <>
    <ChoiceField
      label="住房类型"
      choices={choicesOf(dwellingNames)}
      chosen={form.dwelling}
      onChoose={(dwelling) => {
        onChange({ dwelling });
      }}
    />
    <Field
      label="常住几人"
      kind="number"
      maxLength={2}
      value={form.people}
      error={peopleError(form.people)}
      onChange={(people) => {
        onChange({ people });
      }}
    />
    <ChoiceField
      label="供水方式"
      choices={choicesOf(supplyNames)}
      chosen={form.supply}
      onChoose={(supply) => {
        onChange({ supply });
      }}
    />
    {form.supply === 'metered' ? (
      <Field
        label="水表户号（可以不填）"
        value={form.meterNo}
        maxLength={30}
        hint={meterHint ?? '水费单上有；只显示后三位'}
        error={isMeterNo(form.meterNo.trim()) ? undefined : '只有数字、字母和短横，3 到 30 位'}
        onChange={(meterNo) => {
          onChange({ meterNo });
        }}
      />
    ) : null}
  </>
);
