import { View } from '@tarojs/components';
import { useState } from 'react';
import { resident, useRead, useWrite, visitor } from '../../client';
import type { PublicAnswer } from '../../client/visitor-answers';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Field } from '../../components/field';
import { PageFrame } from '../../components/page-frame';
import { QueryView, WriteNote } from '../../components/query-view';
import { replacePage } from '../../device/navigate';
import '../consent/consent.scss';
import { SwitchRow } from '../pieces/switch-row';
import type { Asked } from '../reading/answers';
import { oldSince } from '../reading/old-since';
import { emptyStatement, lacksOf, type StatementForm } from './statement-form';
import { clock } from '../../device/clock';

const document = 'credit-statement';
type Terms = PublicAnswer<'consentText'>;

const TermsCard = ({ terms }: { readonly terms: Terms }) => (
  <Card title={terms.title} aside={`第 ${String(terms.version)} 版`}>
    {terms.sections.map(({ heading, body }) => (
      <View key={heading} className="consent-section">
        <View className="h">{heading}</View>
        <View>{body}</View>
      </View>
    ))}
  </Card>
);

type FormProps = {
  readonly form: StatementForm;
  readonly onChange: (form: StatementForm) => void;
};

const Form = ({ form, onChange }: FormProps) => {
  const written = (field: Exclude<keyof StatementForm, 'agrees'>) => ({
    value: form[field],
    onChange: (text: string) => {
      onChange({ ...form, [field]: text });
    },
  });
  return (
    <Card title="写明白给谁、做什么">
      <View className="stack">
        <Field
          label="给谁看"
          maxLength={40}
          placeholder="一家单位的全称"
          {...written('recipient')}
        />
        <Field label="做什么用" maxLength={60} placeholder="一件事" {...written('purpose')} />
        <Field label="有效到" maxLength={10} hint="最长 90 天" {...written('until')} />
      </View>
    </Card>
  );
};

const Sign = ({ form, onChange }: FormProps) => (
  <Card title="签字" isFlush>
    <View className="statement-sign">
      <Field
        label="签上你的名字"
        maxLength={20}
        value={form.name}
        hint="名字由你自己写，这里不核对"
        onChange={(name) => {
          onChange({ ...form, name });
        }}
      />
    </View>
    <SwitchRow
      icon="check"
      title="我同意"
      note="把上面写的这些给这一家看，随时能收回"
      isOn={form.agrees}
      onTurn={() => {
        onChange({ ...form, agrees: !form.agrees });
      }}
    />
  </Card>
);

/** A statement is read, written and signed on one page; nothing is sent anywhere by it. */
const GiveStatementPage = () => {
  const [form, setForm] = useState(() => emptyStatement(clock.now()));
  const terms = useRead(['consentText', document], () => visitor.consentText.query({ document }));
  const { run, pending, refusal, fault } = useWrite(
    'give-statement',
    (input: Asked<'giveStatement'>, requestId) =>
      resident.giveStatement.mutate({ ...input, requestId }),
  );
  const lacks = lacksOf(form);
  const sign = async (version: number) => {
    const { recipient, purpose, until, name } = form;
    const done = await run({
      ...{ recipient: recipient.trim(), purpose: purpose.trim(), until: until.trim() },
      ...{ name: name.trim(), version, agrees: true },
    });
    if (done !== undefined) replacePage('visitor/statement', { code: done.serial });
  };
  const version = terms.value?.version;
  return (
    <PageFrame
      title="开证明"
      oldSince={oldSince(terms)}
      footer={
        version === undefined ? undefined : (
          <View className="stack">
            <WriteNote refusal={refusal} fault={fault} />
            <Button
              text={lacks ?? '签字，开这份证明'}
              icon="edit"
              isOff={lacks !== null}
              isBusy={pending}
              onPress={() => void sign(version)}
            />
          </View>
        )
      }
    >
      <QueryView reading={terms} skeleton="page">
        {(found) => (
          <>
            <TermsCard terms={found} />
            <Form form={form} onChange={setForm} />
            <Sign form={form} onChange={setForm} />
          </>
        )}
      </QueryView>
    </PageFrame>
  );
};

export default GiveStatementPage;
