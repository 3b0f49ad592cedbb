import { clockOf } from '@kernel/day';
import { inFours, writeScanCode } from '@kernel/scan-code';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { QrCode } from '../../components/qr-code';
import { WriteNote } from '../../components/query-view';
import { useNow } from '../../device/use-now';
import type { Answer, Benefit } from '../reading/answers';
import './benefit.scss';
import { useShowing } from './use-benefit';

const tickMs = 1_000;
type Shown = Answer<'showBenefit'>;

const Code = ({ shown }: { readonly shown: Shown }) => (
  <View className="benefit-code num">
    <View className="b">{`${shown.title} · ${shown.levelName}`}</View>
    <QrCode
      text={writeScanCode('benefit', shown.digits)}
      label={`待遇码，号码 ${inFours(shown.digits)}`}
    />
    <View className="benefit-digits">{inFours(shown.digits)}</View>
    <View className="parts">{`到 ${clockOf(new Date(shown.until))} 有效，用一次就作废`}</View>
    <View className="parts">码里没有你的名字，也没有信用分</View>
  </View>
);

/** The benefit on show: a code that the office records its use by. */
export const ShowPart = ({ benefit }: { readonly benefit: Benefit }) => {
  const [shown, setShown] = useState<Shown | null>(null);
  const now = useNow(tickMs);
  const { run, pending, refusal, fault } = useShowing();
  const isLive = shown !== null && now.getTime() < new Date(shown.until).getTime();
  const show = async () => {
    const done = await run({ benefit: benefit.id });
    if (done !== undefined) setShown(done);
  };
  if (!benefit.open) {
    return <Notice icon="info">{`到“${benefit.levelName}”才能用，现在先看看。`}</Notice>;
  }
  return (
    <View className="stack">
      {isLive ? <Code shown={shown} /> : null}
      <WriteNote refusal={refusal} fault={fault} />
      <Button
        text={isLive ? '换一个' : '出示这项待遇'}
        icon="code"
        kind={isLive ? 'line' : 'sea'}
        isBusy={pending}
        onPress={() => void show()}
      />
    </View>
  );
};
