import { View } from '@tarojs/components';
import { useState } from 'react';
import { bureau, useRead, useWrite, visitor } from '../../client';
import { Button } from '../../components/button';
import { ChoiceField } from '../../components/choice-field';
import { Choices } from '../../components/choices';
import { Field } from '../../components/field';
import { WriteNote } from '../../components/query-view';
import type { Served } from '../../post/posts';
import type { Asked } from '../answers';
import { emptyOffice, hoursWrong, isPhone, officeSent, type OfficeForm } from './office-form';
import { kindOptions } from './staff-words';

type Props = { readonly post: Served; readonly onDone: () => void };
type PartProps = {
  readonly form: OfficeForm;
  readonly change: (change: Partial<OfficeForm>) => void;
};

const Named = ({ form, change }: PartProps) => {
  const districts = useRead(['districts'], () => visitor.districts.query({}));
  const towns = (districts.value?.items ?? []).flatMap(({ name: group, towns: found }) =>
    found.map(({ code, name: text }) => ({ key: code, text, group })),
  );
  return (
    <>
      <Field
        label="网点全称"
        value={form.name}
        maxLength={40}
        placeholder="如 东港社区窗口"
        onChange={(name) => {
          change({ name });
        }}
      />
      <Field
        label="印章上的简称"
        value={form.shortName}
        maxLength={4}
        hint="四个字以内"
        onChange={(shortName) => {
          change({ shortName });
        }}
      />
      <ChoiceField
        label="乡镇街道"
        choices={towns}
        chosen={form.town}
        onChoose={(town) => {
          change({ town });
        }}
      />
      <View className="h">网点种类</View>
      <Choices
        label="网点种类"
        options={kindOptions}
        chosen={form.kind}
        onChoose={(kind) => {
          change({ kind });
        }}
      />
    </>
  );
};

/** What residents look for; what is not known yet may be left out. */
const Found = ({ form, change }: PartProps) => {
  const wrong = hoursWrong(form);
  return (
    <>
      <Field
        label="地址（可以不填）"
        value={form.address}
        maxLength={60}
        onChange={(address) => {
          change({ address });
        }}
      />
      <Field
        label="电话（可以不填）"
        value={form.phone}
        maxLength={20}
        placeholder="如 0580-1234567"
        error={isPhone(form.phone) ? undefined : '只有数字和短横，5 到 20 位'}
        onChange={(phone) => {
          change({ phone });
        }}
      />
      <View className="register-hours">
        <Field
          label="开门"
          value={form.opens}
          maxLength={5}
          placeholder="08:30"
          onChange={(opens) => {
            change({ opens });
          }}
        />
        <Field
          label="关门"
          value={form.closes}
          maxLength={5}
          placeholder="17:00"
          onChange={(closes) => {
            change({ closes });
          }}
        />
      </View>
      <View className={wrong === null ? 's14 mist' : 's14 warn'}>
        {wrong ?? '居民在“附近的网点”看到。没填的写“未填报”。'}
      </View>
    </>
  );
};

const nextWords = (form: OfficeForm): string => {
  if (form.name.trim().length < 2 || form.shortName.trim() === '' || form.town === null) {
    return '填好全称、简称和乡镇街道';
  }
  return '电话或时间没有填对';
};

/** A new office: what it is called, what it is, where, and when it is open. */
export const RegisterForm = ({ post, onDone }: Props) => {
  const [form, setForm] = useState(emptyOffice);
  const { run, pending, refusal, fault } = useWrite(
    'registerOffice',
    (input: Asked<'registerOffice'>, requestId) =>
      bureau.registerOffice.mutate({ ...input, office: post.office, requestId }),
  );
  const change = (changed: Partial<OfficeForm>) => {
    setForm((before) => ({ ...before, ...changed }));
  };
  const sent = officeSent(form);
  const send = async () => {
    if (sent === null) return;
    const done = await run(sent);
    if (done !== undefined) onDone();
  };
  return (
    <View className="stack-4">
      <Named form={form} change={change} />
      <Found form={form} change={change} />
      <WriteNote refusal={refusal} fault={fault} />
      <Button
        id="register-yes"
        text={sent === null ? nextWords(form) : '登记这个网点'}
        isOff={sent === null}
        isBusy={pending}
        onPress={() => void send()}
      />
    </View>
  );
};
