import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Confirm } from '../../components/confirm';
import { Field } from '../../components/field';
import { WriteNote } from '../../components/query-view';
import type { Served } from '../../post/posts';
import { useCount, type Task } from './use-class';

type Props = { readonly post: Served; readonly task: Task; readonly isLive: boolean };

const lacking = (typed: string, { pupils }: Task, isLive: boolean): string | null => {
  if (!isLive) return '离线，不能点人数';
  const count = Number(typed);
  if (typed.trim() === '' || !Number.isInteger(count) || count < 0) return '先写做完的人数';
  return count > pupils ? `不能比全班 ${String(pupils)} 人多` : null;
};

const after = ({ joined }: Task, count: number): string => {
  if (joined === 0) return '还没有家里报上，这次一户也不记。';
  if (joined <= count) {
    return `报上的 ${String(joined)} 户都记分；你自己家的那一户，由负责人来核。`;
  }
  return `报上 ${String(joined)} 户，先报的 ${String(count)} 户记分，多出的 ${String(joined - count)} 户等负责人核。`;
};

/** The teacher's count: how many pupils did it; points go out with it, once. */
export const CountPart = ({ post, task, isLive }: Props) => {
  const [typed, setTyped] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { run, pending, refusal, fault } = useCount(post);
  const lacks = lacking(typed, task, isLive);
  const count = Number(typed);
  return (
    <Card title="点人数">
      <View className="stack-4">
        <View>全班做完了，数一数有几个学生做了。只写人数，不写名字。点过以后就不能再报了。</View>
        <Field
          label="做完的人数"
          kind="number"
          maxLength={2}
          value={typed}
          placeholder={`最多 ${String(task.pupils)}`}
          onChange={setTyped}
        />
        <WriteNote refusal={refusal} fault={fault} />
        <Button
          id="class-count"
          text={lacks ?? `${String(count)} 人做完了`}
          isOff={lacks !== null}
          isBusy={pending}
          onPress={() => {
            setAsked(true);
          }}
        />
        <Confirm
          isOpen={isAsked}
          title={`${String(count)} 人做完，记分？`}
          yes="点好了，记分"
          isBusy={pending}
          onYes={() => {
            void run({ code: task.code, tookPart: count }).then(() => {
              setAsked(false);
            });
          }}
          onNo={() => {
            setAsked(false);
          }}
        >
          <View>{`${after(task, count)}点过就不能改。`}</View>
        </Confirm>
      </View>
    </Card>
  );
};
