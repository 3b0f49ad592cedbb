import { View } from '@tarojs/components';
import { useState } from 'react';
import { resident, useWrite } from '../../client';
import { usePages } from '../../client/use-pages';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { Confirm } from '../../components/confirm';
import { KeyValue } from '../../components/key-value';
import { MoreButton } from '../../components/more-button';
import { PageFrame } from '../../components/page-frame';
import { QueryView, WriteNote } from '../../components/query-view';
import { openPage } from '../../device/navigate';
import type { Asked, Statement } from '../reading/answers';
import { oldSince } from '../reading/old-since';
import { stateChips } from './state-chips';

const toGive = () => {
  openPage('resident/give-statement');
};

const Withdraw = ({ statement }: { readonly statement: Statement }) => {
  const [isAsking, setAsking] = useState(false);
  const { run, pending, refusal, fault } = useWrite(
    'withdraw-statement',
    (input: Asked<'withdrawStatement'>, requestId) =>
      resident.withdrawStatement.mutate({ ...input, requestId }),
  );
  const close = () => {
    setAsking(false);
  };
  return (
    <>
      <Button
        text="收回"
        kind="line"
        icon="undo"
        isSmall
        label={`收回给${statement.recipient}的证明`}
        onPress={() => {
          setAsking(true);
        }}
      />
      <Confirm
        isOpen={isAsking}
        title={`收回给${statement.recipient}的证明？`}
        yes="收回"
        isBusy={pending}
        onYes={() => {
          void run({ statement: statement.id }).then((done) => {
            if (done !== undefined) close();
          });
        }}
        onNo={close}
      >
        <View>收回以后再查号码，只看到“已收回”。对方已经看到的，这里收不回来。</View>
        <WriteNote refusal={refusal} fault={fault} />
      </Confirm>
    </>
  );
};

const StatementCard = ({ statement }: { readonly statement: Statement }) => {
  const { recipient, purpose, signedName, signedDay, expiresOn, withdrawnDay, serial } = statement;
  const isValid = statement.state === 'valid';
  return (
    <Card>
      <View className="stack num">
        <View className="row between wrap">
          <View className="s20 h">{`给${recipient}`}</View>
          <Chip {...stateChips[statement.state]} />
        </View>
        <View>
          <KeyValue name="做什么用">{purpose}</KeyValue>
          <KeyValue name="签字">{`${signedName}，${signedDay}`}</KeyValue>
          <KeyValue name={withdrawnDay === null ? '有效到' : '收回'}>
            {withdrawnDay ?? expiresOn}
          </KeyValue>
        </View>
        {isValid ? (
          <View className="row wrap">
            <Button
              text="看证明和号码"
              icon="doc"
              isSmall
              onPress={() => {
                openPage('visitor/statement', { code: serial });
              }}
            />
            <Withdraw statement={statement} />
          </View>
        ) : null}
      </View>
    </Card>
  );
};

/** What one let leave the app about one's credit, and the way to take each back. */
const StatementsPage = () => {
  const reading = usePages(
    ['statements'],
    (cursor) => resident.statements.query(cursor === undefined ? {} : { cursor }),
    { isAlwaysAsked: true },
  );
  return (
    <PageFrame
      title="信用证明"
      oldSince={oldSince(reading)}
      footer={
        reading.value === undefined || reading.value.items.length === 0 ? undefined : (
          <Button text="再开一份" icon="plus" onPress={toGive} />
        )
      }
    >
      <QueryView
        reading={reading}
        isEmpty={({ items }) => items.length === 0}
        empty={{
          title: '还没有开过证明',
          sentence: '信用积分只有你自己看得到。要给哪一家看，由你签字开一份，随时能收回。',
          act: { text: '开一份', icon: 'edit', onPress: toGive },
        }}
      >
        {(pages) => (
          <>
            {pages.items.map((each) => (
              <StatementCard key={each.id} statement={each} />
            ))}
            <MoreButton pages={pages} text="再看更早的" />
            <View className="c s14 mist">这里不把信用积分发给任何人；号码由你自己给。</View>
          </>
        )}
      </QueryView>
    </PageFrame>
  );
};

export default StatementsPage;
