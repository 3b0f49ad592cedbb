import { dayOf } from '@kernel/day';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { bureau, useWrite } from '../../client';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { WriteNote } from '../../components/query-view';
import type { Served } from '../../post/posts';
import type { Asked } from '../answers';
import { placeSent, type PlaceFormValue } from './place-sent';
import { clock } from '../../device/clock';

type Props = { readonly post: Served; readonly benefit: string; readonly onDone: () => void };

/** A place as it was published; the document that says so has to be named. */
export const PlaceForm = ({ post, benefit, onDone }: Props) => {
  const [form, setForm] = useState<PlaceFormValue>(() => ({
    ...{ name: '', address: '', document: '', until: '' },
    from: dayOf(clock.now()),
  }));
  const adding = useWrite('add-place', (input: Asked<'addBenefitPlace'>, requestId) =>
    bureau.addBenefitPlace.mutate({ ...input, office: post.office, requestId }),
  );
  const sent = placeSent(form);
  const lacks = typeof sent === 'string' ? sent : null;
  const written = (field: keyof PlaceFormValue) => ({
    value: form[field],
    onChange: (text: string) => {
      setForm({ ...form, [field]: text });
    },
  });
  return (
    <View className="stack">
      <Field label="地方的名称" maxLength={40} {...written('name')} />
      <Field label="地址（可以不填）" maxLength={60} {...written('address')} />
      <Field label="依据的文件" maxLength={120} {...written('document')} />
      <Field label="从哪天起" maxLength={10} {...written('from')} />
      <Field label="到哪天（可以不填）" maxLength={10} {...written('until')} />
      <WriteNote refusal={adding.refusal} fault={adding.fault} />
      <Button
        text={lacks ?? '登记'}
        isOff={lacks !== null}
        isBusy={adding.pending}
        onPress={() => {
          if (typeof sent === 'string') return;
          void adding.run({ benefit, ...sent }).then((done) => {
            if (done !== undefined) onDone();
          });
        }}
      />
      <Button text="先不登记" kind="line" onPress={onDone} />
    </View>
  );
};
