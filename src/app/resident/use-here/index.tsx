import { View } from '@tarojs/components';
import { useState } from 'react';
import { Apart } from '../../components/apart';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { KeyValue } from '../../components/key-value';
import { Notice } from '../../components/notice';
import { PageFrame } from '../../components/page-frame';
import { QueryView, WriteNote } from '../../components/query-view';
import { openPage } from '../../device/navigate';
import { usePageParams } from '../../device/page-params';
import { useOnline } from '../../device/use-online';
import { oldSince } from '../reading/old-since';
import { usePlace, useUsing, type PlaceSeen, type UsedOnce } from './use-place';
import { Used } from './used';

type Props = { readonly seen: PlaceSeen };

const Facts = ({ seen }: Props) => (
  <Card title={seen.title}>
    <KeyValue name="在哪里">{seen.placeName}</KeyValue>
    <KeyValue name="地址">{seen.address ?? '未填报'}</KeyValue>
    <KeyValue name="哪个单位">{seen.issuingOffice}</KeyValue>
    <KeyValue name="依据">{seen.document ?? '待公布'}</KeyValue>
    {seen.validUntil === null ? null : <KeyValue name="到哪天">{seen.validUntil}</KeyValue>}
  </Card>
);

type ActProps = Props & { readonly onUsed: (used: UsedOnce) => void };

const Act = ({ seen, onUsed }: ActProps) => {
  const { run, pending, refusal, fault } = useUsing(seen.code);
  const isOnline = useOnline();
  const use = async () => {
    const used = await run({ code: seen.code });
    if (used !== undefined) onUsed(used);
  };
  if (!seen.isOpen) {
    return (
      <Notice icon="info">{`这项待遇你现在还不能用。到“${seen.levelName}”、在它的日子里才能用。`}</Notice>
    );
  }
  return (
    <View className="stack-4">
      <View>柜台认了这项待遇，再按。按一下记一次，不花信用积分。</View>
      <WriteNote refusal={refusal} fault={fault} />
      <Button
        id="use-here"
        text={isOnline ? '在这里用一次' : '连上网再用'}
        kind="cta"
        icon="check"
        isTall
        isOff={!isOnline}
        isBusy={pending}
        onPress={() => void use()}
      />
    </View>
  );
};

/** A use of just now, of this visit to the page or of the one before. */
const freshOf = (seen: PlaceSeen): UsedOnce | null =>
  seen.usedAt === null ? null : { ...seen, usedAt: seen.usedAt };

const Seen = ({ seen }: Props) => {
  const [done, setDone] = useState<UsedOnce | null>(null);
  const used = done ?? freshOf(seen);
  return (
    <>
      <Apart>{used === null ? <Facts seen={seen} /> : <Used used={used} />}</Apart>
      <Apart>{used === null ? <Act seen={seen} onUsed={setDone} /> : null}</Apart>
      <Button
        text="看这项待遇"
        kind="line"
        icon="gift"
        onPress={() => {
          openPage('resident/benefit', { benefit: seen.benefit });
        }}
      />
    </>
  );
};

/** What the code at a place stands for, one button to use it, and what is shown to the counter then. */
const UseHerePage = () => {
  const reading = usePlace(usePageParams()['code'] ?? '');
  return (
    <PageFrame title="在这里用待遇" oldSince={oldSince(reading)}>
      <QueryView reading={reading} skeleton="page">
        {(seen) => <Seen key={seen.code} seen={seen} />}
      </QueryView>
    </PageFrame>
  );
};

export default UseHerePage;
