import { inFours } from '@kernel/scan-code';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { bureau, useWrite } from '../../client';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { Notice } from '../../components/notice';
import { WriteNote } from '../../components/query-view';
import { Choices } from '../../components/choices';
import { roleNames, type Served } from '../../post/posts';
import { dayAndClock } from '../../components/day-and-clock';
import type { PostRole } from '../../post/posts';
import type { Answer, Asked, OfficeListed } from '../answers';
import { roleOptions } from './staff-words';

type Props = { readonly post: Served; readonly place: OfficeListed };

const Made = ({ made }: { readonly made: Answer<'appoint'> }) => (
  <Notice icon="ok">
    <View className="s14">{`${made.called} · ${roleNames[made.role]}`}</View>
    <View className="s28 h num appoint-digits">{inFours(made.digits)}</View>
    <View className="num">{`到 ${dayAndClock(made.expiresAt)} 有效，用一次就作废`}</View>
    <View>只告诉本人。请他在“我的 → 领岗位”里输入。</View>
  </Notice>
);

/** Makes a code for one person and one post. */
export const AppointPart = ({ post, place }: Props) => {
  const [called, setCalled] = useState('');
  const [role, setRole] = useState<PostRole | null>(null);
  const [made, setMade] = useState<Answer<'appoint'> | null>(null);
  const { run, pending, refusal, fault } = useWrite(
    'appoint',
    (input: Asked<'appoint'>, requestId) =>
      bureau.appoint.mutate({ ...input, office: post.office, requestId }),
  );
  const send = async () => {
    if (role === null) return;
    const done = await run({ at: place.id, role, called: called.trim() });
    if (done === undefined) return;
    setMade(done);
    setCalled('');
  };
  const isReady = role !== null && called.trim() !== '';
  return (
    <View className="stack-4">
      <View className="s20 h">派一个岗位</View>
      {made === null ? null : <Made made={made} />}
      <Field
        label="窗口上怎么称呼"
        value={called}
        maxLength={20}
        placeholder="如 李姐"
        hint="居民会看到"
        onChange={setCalled}
      />
      <View className="h">岗位</View>
      <Choices label="岗位" options={roleOptions(place.kind)} chosen={role} onChoose={setRole} />
      <WriteNote refusal={refusal} fault={fault} />
      <Button
        text={isReady ? '发派岗码' : '填好称呼，选好岗位'}
        isOff={!isReady}
        isBusy={pending}
        onPress={() => void send()}
      />
    </View>
  );
};
