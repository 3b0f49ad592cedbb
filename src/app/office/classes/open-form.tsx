import { View } from '@tarojs/components';
import { useState } from 'react';
import { office, useWrite } from '../../client';
import { Button } from '../../components/button';
import { ChoiceField } from '../../components/choice-field';
import { Field } from '../../components/field';
import { WriteNote } from '../../components/query-view';
import type { Served } from '../../post/posts';
import type { Answer, Asked } from '../answers';
import { classSent, emptyClass, type ClassForm } from './class-form';

type Props = {
  readonly post: Served;
  readonly rules: Answer<'classTasks'>['rules'];
  readonly isLive: boolean;
  readonly onOpened: (code: string) => void;
};
type Written = Exclude<keyof ClassForm, 'rule'>;

/** Which class, how many, what to do at home, and its days; no child is named. */
export const OpenForm = ({ post, rules, isLive, onOpened }: Props) => {
  const [form, setForm] = useState(() => emptyClass(rules));
  const opening = useWrite('open-class-task', (input: Asked<'openClassTask'>, requestId) =>
    office.openClassTask.mutate({ ...input, office: post.office, requestId }),
  );
  const sent = classSent(form);
  const lacks = isLive ? (typeof sent === 'string' ? sent : null) : '离线，不能开任务';
  const written = (field: Written) => ({
    value: form[field],
    onChange: (text: string) => {
      setForm((before) => ({ ...before, [field]: text }));
    },
  });
  return (
    <View className="stack">
      {rules.length === 1 ? null : (
        <ChoiceField
          label="按哪条规则记"
          choices={rules.map(({ id, title, points }) => ({
            ...{ key: id, text: `${title} +${String(points)}` },
          }))}
          chosen={form.rule}
          onChoose={(rule) => {
            setForm((before) => ({ ...before, rule }));
          }}
        />
      )}
      <View className="class-pairs">
        <Field label="哪个班" maxLength={20} placeholder="如 三（2）班" {...written('className')} />
        <Field label="学生人数" kind="number" maxLength={2} {...written('pupils')} />
      </View>
      <Field
        label="在家做什么"
        maxLength={60}
        placeholder="如 洗手刷牙随手关水，做满一周"
        hint="不要写孩子的名字"
        {...written('task')}
      />
      <View className="class-pairs">
        <Field label="第一天" maxLength={10} {...written('fromDay')} />
        <Field label="最后一天" maxLength={10} {...written('untilDay')} />
      </View>
      <WriteNote refusal={opening.refusal} fault={opening.fault} />
      <Button
        text={lacks ?? '开这个任务'}
        isOff={lacks !== null}
        isBusy={opening.pending}
        onPress={() => {
          if (typeof sent === 'string') return;
          void opening.run(sent).then((done) => {
            if (done !== undefined) onOpened(done.code);
          });
        }}
      />
    </View>
  );
};
