import { View } from '@tarojs/components';
import { useState } from 'react';
import { office, useWrite } from '../../client';
import { Button } from '../../components/button';
import { ChoiceField } from '../../components/choice-field';
import { Field } from '../../components/field';
import { WriteNote } from '../../components/query-view';
import type { Served } from '../../post/posts';
import type { Answer, Asked } from '../answers';
import { activitySent, emptyActivity, type ActivityForm } from './activity-form';

type Props = {
  readonly post: Served;
  readonly rules: Answer<'activities'>['rules'];
  readonly isLive: boolean;
  readonly onOpened: (code: string) => void;
};
type Written = Exclude<keyof ActivityForm, 'rule'>;

/** What an activity is, where, when and for how many; the points are the rule's. */
export const OpenForm = ({ post, rules, isLive, onOpened }: Props) => {
  const [form, setForm] = useState(() => emptyActivity(rules));
  const opening = useWrite('open-activity', (input: Asked<'openActivity'>, requestId) =>
    office.openActivity.mutate({ ...input, office: post.office, requestId }),
  );
  const sent = activitySent(form);
  const lacks = isLive ? (typeof sent === 'string' ? sent : null) : '离线，不能开活动';
  const written = (field: Written) => ({
    value: form[field],
    onChange: (text: string) => {
      setForm((before) => ({ ...before, [field]: text }));
    },
  });
  return (
    <View className="stack">
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
      <Field label="活动名称" maxLength={30} placeholder="如 东港节水集市" {...written('title')} />
      <Field label="在哪里" maxLength={60} placeholder="如 社区广场" {...written('place')} />
      <Field label="日期" maxLength={10} {...written('day')} />
      <View className="activity-pairs">
        <Field label="开始" maxLength={5} placeholder="14:00" {...written('from')} />
        <Field label="结束" maxLength={5} placeholder="16:00" {...written('until')} />
        <Field label="名额（户）" kind="number" maxLength={4} {...written('seats')} />
      </View>
      <WriteNote refusal={opening.refusal} fault={opening.fault} />
      <Button
        text={lacks ?? '开这场活动'}
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
