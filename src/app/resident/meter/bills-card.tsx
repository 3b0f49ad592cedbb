import { View } from '@tarojs/components';
import { useState } from 'react';
import { resident, useWrite } from '../../client';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Confirm } from '../../components/confirm';
import { ListRow } from '../../components/list-row';
import { WriteNote } from '../../components/query-view';
import { Sheet } from '../../components/sheet';
import type { Asked } from '../reading/answers';
import { billNote, tonnes, type Meter } from './meter-words';

const useAnswer = () =>
  useWrite('answerBills', (input: Asked<'answerBills'>, requestId) =>
    resident.answerBills.mutate({ ...input, requestId }),
  );

type Open = { readonly meter: Meter; readonly onClose: () => void };

const Agree = ({ meter, onClose }: Open) => {
  const { run, pending, refusal, fault } = useAnswer();
  const { text } = meter.consent;
  if (text === null) return <View>说明还没有公布，等公布了再来。</View>;
  const send = async () => {
    if ((await run({ agrees: true, version: text.version })) !== undefined) onClose();
  };
  return (
    <View className="stack-4">
      {text.sections.map(({ heading, body }) => (
        <View key={heading}>
          <View className="h">{heading}</View>
          <View>{body}</View>
        </View>
      ))}
      <WriteNote refusal={refusal} fault={fault} />
      <Button id="bills-agree" text="同意收账单" isBusy={pending} onPress={() => void send()} />
    </View>
  );
};

const End = ({ meter, isOpen, onClose }: Open & { readonly isOpen: boolean }) => {
  const { run, pending, refusal, fault } = useAnswer();
  const send = async () => {
    const version = meter.consent.given ?? 1;
    if ((await run({ agrees: false, version })) !== undefined) onClose();
  };
  return (
    <Confirm
      isOpen={isOpen}
      title="不再收水费账单？"
      yes="收回并删掉账单"
      isDanger
      isBusy={pending}
      onYes={() => void send()}
      onNo={onClose}
    >
      <View>收进来的账单马上删掉，记过的分留着。以后再同意，就从那时的文件收起。</View>
      <WriteNote refusal={refusal} fault={fault} />
    </Confirm>
  );
};

const Bills = ({ meter }: { readonly meter: Meter }) =>
  meter.bills.length === 0 ? (
    <ListRow
      icon="doc"
      title="用水账单：未填报"
      note={
        meter.meterNo === null
          ? '档案里还没有水表户号，填上并请网点核对后才对得上'
          : '水务公司的文件里对上你家户号，就列在这里'
      }
    />
  ) : (
    <>
      {meter.bills.map((bill) => (
        <ListRow
          key={bill.month}
          title={bill.month}
          note={billNote(bill)}
          end={tonnes(bill.litres)}
        />
      ))}
    </>
  );

/** Bills out of the water company's files, for who agreed; the head agrees and ends it. */
export const BillsCard = ({ meter }: { readonly meter: Meter }) => {
  const [open, setOpen] = useState<'agree' | 'end' | null>(null);
  const { given, mine, text } = meter.consent;
  const isNewer = given !== null && text !== null && given < text.version;
  const close = () => {
    setOpen(null);
  };
  return (
    <>
      <Card title="水费账单" isFlush>
        {given === null ? null : <Bills meter={meter} />}
        {mine && isNewer ? (
          <ListRow
            icon="shield"
            title="说明有新版，看看要不要同意"
            note="不同意也照样收账单，新写的用处就不用"
            onPress={() => {
              setOpen('agree');
            }}
          />
        ) : null}
        {mine ? (
          <ListRow
            icon={given === null ? 'shield' : 'undo'}
            title={given === null ? '看说明，同意收账单' : '不再收账单'}
            note={
              given === null ? '同意了才收，只给你家看，随时能收回' : '收回后，收进来的账单就删掉'
            }
            onPress={() => {
              setOpen(given === null ? 'agree' : 'end');
            }}
          />
        ) : given === null ? (
          <ListRow icon="shield" title="户主还没有同意收账单" note="请户主在这一页同意" />
        ) : null}
      </Card>
      <Sheet isOpen={open === 'agree'} title="收这一户的水费账单" onClose={close}>
        <Agree meter={meter} onClose={close} />
      </Sheet>
      <End meter={meter} isOpen={open === 'end'} onClose={close} />
    </>
  );
};
