import { monthAndDay } from '@kernel/day';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { office, useWrite } from '../../client';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { Notice } from '../../components/notice';
import { WriteNote } from '../../components/query-view';
import type { Served } from '../../post/posts';
import type { Answer, Asked, Line } from '../answers';

type Props = { readonly post: Served; readonly household: string; readonly line: Line };

/** Somebody without a phone objects at the desk; the same five working days begin. */
export const NoteObjection = ({ post, household, line }: Props) => {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [noted, setNoted] = useState<Answer<'noteQuestion'> | null>(null);
  const noting = useWrite('note-question', (input: Asked<'noteQuestion'>, requestId) =>
    office.noteQuestion.mutate({ ...input, office: post.office, requestId }),
  );
  const isReady = text.trim().length >= 2;
  const note = async () => {
    const done = await noting.run({ household, seq: line.seq, text: text.trim() });
    if (done !== undefined) setNoted(done);
  };
  if (noted !== null) {
    return (
      <Notice kind="info" icon="ok">
        {`异议记下了，${monthAndDay(noted.dueDay)}前答复。答复后打印结果通知交给他。`}
      </Notice>
    );
  }
  if (!isOpen) {
    return (
      <Button
        text="居民对这一笔有异议"
        icon="ask"
        kind="line"
        onPress={() => {
          setOpen(true);
        }}
      />
    );
  }
  return (
    <View className="stack">
      <Field label="他说哪里不对" value={text} onChange={setText} isLong maxLength={200} />
      <WriteNote refusal={noting.refusal} fault={noting.fault} />
      <Button
        text={isReady ? '记下异议' : '写上他说的话'}
        isOff={!isReady}
        isBusy={noting.pending}
        onPress={() => void note()}
      />
    </View>
  );
};
