import { dayOf } from '@kernel/day';
import { inFours } from '@kernel/scan-code';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { Field } from '../../components/field';
import { MoreButton } from '../../components/more-button';
import { Notice } from '../../components/notice';
import { WriteNote } from '../../components/query-view';
import type { Served } from '../../post/posts';
import { NoWithReason } from '../pieces/no-with-reason';
import { isReason, ReasonField } from '../pieces/reason-field';
import { useLateList, type HostActs, type Late, type Screen } from './use-host';
import { clock } from '../../device/clock';

type Props = {
  readonly post: Served;
  readonly screen: Screen;
  readonly acts: HostActs;
  readonly isLive: boolean;
};

const chips = {
  counted: { kind: 'ok', text: '已记' },
  waiting: { kind: 'warn', text: '等核准' },
  declined: { kind: 'mute', text: '没同意' },
} as const;

const Decide = ({ late, acts }: { readonly late: Late; readonly acts: HostActs }) => {
  const { run, pending } = acts.deciding;
  if (late.isMine) return <View className="mist">你补的，请另一位同事核准。</View>;
  return (
    <View className="stack">
      <Button
        text="核准，记分"
        isBusy={pending}
        onPress={() => void run({ attendance: late.id, approve: true })}
      />
      <NoWithReason
        label="不同意的原因"
        usual={['签名册上没有', '记错了一户']}
        text="不同意"
        isBusy={pending}
        onNo={(reason) => void run({ attendance: late.id, approve: false, reason })}
      />
    </View>
  );
};

const Row = ({ late, acts, isLive }: Pick<Props, 'acts' | 'isLive'> & { readonly late: Late }) => (
  <View className="host-late">
    <View className="row between">
      <View className="h num">{`${late.called ?? '本户'} ${inFours(late.passbookNo)}`}</View>
      <Chip {...chips[late.status]} />
    </View>
    <View className="mist">
      {[late.reason, late.byCalled, late.answer].filter((each) => each !== null).join(' · ')}
    </View>
    {late.status === 'waiting' && isLive ? <Decide late={late} acts={acts} /> : null}
  </View>
);

const NameForm = ({ screen, acts, isLive }: Omit<Props, 'post'>) => {
  const [passbookNo, setNo] = useState('');
  const [reason, setReason] = useState('');
  const [told, setTold] = useState<string | null>(null);
  const { run, pending, refusal, fault } = acts.naming;
  const no = passbookNo.replace(/\D/g, '');
  const lacks = !isLive
    ? '离线，不能补记'
    : no.length !== 12
      ? '先输入存折号，12 位'
      : isReason(reason)
        ? null
        : '先写原因';
  const send = async () => {
    const done = await run({ code: screen.code, passbookNo: no, reason: reason.trim() });
    if (done === undefined) return;
    const who = done.called ?? '这一户';
    setTold(
      done.status === 'counted'
        ? `${who}已补记，${String(done.points)} 分`
        : `${who}已报上，等另一位同事核准`,
    );
    setNo('');
  };
  return (
    <View className="stack">
      {dayOf(clock.now()) > dayOf(new Date(screen.fromAt)) ? (
        <Notice icon="info">过了活动当天：补记要另一位同事核准才记分。</Notice>
      ) : null}
      <Field
        label="存折号"
        kind="number"
        value={passbookNo}
        maxLength={14}
        placeholder="0903 开头，12 位"
        onChange={setNo}
      />
      <ReasonField
        label="为什么没扫"
        usual={['没有手机', '手机没电', '扫不了码']}
        value={reason}
        onChange={setReason}
        maxLength={100}
      />
      <WriteNote refusal={refusal} fault={fault} />
      {told === null ? null : <Notice icon="ok">{told}</Notice>}
      <Button
        text={lacks ?? '补记这一户'}
        isOff={lacks !== null}
        isBusy={pending}
        onPress={() => void send()}
      />
    </View>
  );
};

/** Who was there and could not scan: named by hand, with a reason, within the head count. */
export const LatePart = ({ post, screen, acts, isLive }: Props) => {
  const reading = useLateList(post, screen.code);
  const pages = reading.value;
  const { refusal, fault } = acts.deciding;
  return (
    <View className="stack-4">
      {screen.state === 'ahead' ? (
        <Notice icon="info">活动开始以后才能补记。</Notice>
      ) : (
        <NameForm screen={screen} acts={acts} isLive={isLive} />
      )}
      <WriteNote refusal={refusal} fault={fault} />
      {pages === undefined || pages.items.length === 0 ? (
        <View className="mist">还没有补记的。</View>
      ) : (
        <Card isFlush>
          {pages.items.map((late) => (
            <Row key={late.id} late={late} acts={acts} isLive={isLive} />
          ))}
          <MoreButton pages={pages} text="再往后" />
        </Card>
      )}
    </View>
  );
};
