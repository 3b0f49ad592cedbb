import { View } from '@tarojs/components';
import { useState } from 'react';
import { bureau, useRead, useWrite, visitor } from '../../client';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { WriteNote } from '../../components/query-view';
import { Sheet } from '../../components/sheet';
import { Choices } from '../../components/choices';
import type { Served } from '../../post/posts';
import { ChoiceField } from '../../components/choice-field';
import type { Asked, OfficeKind } from '../answers';
import { kindOptions } from './staff-words';

type Props = { readonly post: Served; readonly isOpen: boolean; readonly onClose: () => void };

const Form = ({ post, onClose }: Omit<Props, 'isOpen'>) => {
  const [name, setName] = useState('');
  const [shortName, setShortName] = useState('');
  const [officeKind, setKind] = useState<OfficeKind>('community');
  const [town, setTown] = useState<string | null>(null);
  const districts = useRead(['districts'], () => visitor.districts.query({}));
  const { run, pending, refusal, fault } = useWrite(
    'registerOffice',
    (input: Asked<'registerOffice'>, requestId) =>
      bureau.registerOffice.mutate({ ...input, office: post.office, requestId }),
  );
  const towns = (districts.value?.items ?? []).flatMap(({ name: group, towns: found }) =>
    found.map(({ code, name: text }) => ({ key: code, text, group })),
  );
  const isReady = name.trim().length > 1 && shortName.trim() !== '' && town !== null;
  const send = async () => {
    if (town === null) return;
    const done = await run({ name: name.trim(), shortName: shortName.trim(), officeKind, town });
    if (done !== undefined) onClose();
  };
  return (
    <View className="stack-4">
      <Field
        label="网点全称"
        value={name}
        maxLength={40}
        placeholder="如 东港社区便民服务窗口"
        onChange={setName}
      />
      <Field
        label="印章上的简称"
        value={shortName}
        maxLength={4}
        hint="四个字以内"
        onChange={setShortName}
      />
      <ChoiceField label="乡镇街道" choices={towns} chosen={town} onChoose={setTown} />
      <Choices label="网点种类" options={kindOptions} chosen={officeKind} onChoose={setKind} />
      <WriteNote refusal={refusal} fault={fault} />
      <Button
        id="register-yes"
        text={isReady ? '登记这个网点' : '填好全称、简称和乡镇街道'}
        isOff={!isReady}
        isBusy={pending}
        onPress={() => void send()}
      />
    </View>
  );
};

/** A new office: what it is called, what it is, and where. */
export const RegisterSheet = ({ isOpen, ...rest }: Props) => (
  <Sheet isOpen={isOpen} title="登记网点" onClose={rest.onClose}>
    <Form {...rest} />
  </Sheet>
);
