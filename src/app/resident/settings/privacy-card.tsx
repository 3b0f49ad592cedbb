import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { Confirm } from '../../components/confirm';
import { ListRow } from '../../components/list-row';
import { WriteNote } from '../../components/query-view';
import { openPage } from '../../device/navigate';
import type { Me } from '../../client/answers';
import { hasConsented } from '../../client/use-me';
import { useWithdraw } from './use-settings';

/** The privacy text, and taking the yes back: the passbook stays, closed until one agrees again. */
export const PrivacyCard = ({ me }: { readonly me: Me }) => {
  const isGiven = hasConsented(me);
  const [isAsking, setAsking] = useState(false);
  const { withdraw, pending, refusal, fault, reset } = useWithdraw();
  return (
    <Card title="隐私" isFlush>
      <ListRow
        icon="shield"
        title="隐私说明"
        isMarkBelow
        end={
          me.signedIn ? (
            <Chip kind={isGiven ? 'ok' : 'mute'} text={isGiven ? '已同意' : '没有同意'} />
          ) : undefined
        }
        onPress={() => {
          openPage('resident/consent');
        }}
      />
      {isGiven ? (
        <ListRow
          icon="undo"
          title="撤回同意"
          note="存折留着，再同意前打不开"
          onPress={() => {
            setAsking(true);
          }}
        />
      ) : null}
      <Confirm
        isOpen={isAsking}
        title="撤回对隐私说明的同意？"
        yes="撤回"
        no="先不撤回"
        isDanger
        isBusy={pending}
        onYes={withdraw}
        onNo={() => {
          reset();
          setAsking(false);
        }}
      >
        <View>
          撤回后，你打不开存折，也不能扫码记分；正在出示的存折码马上作废。家里的积分和账都留着，你再同意就能接着用。
        </View>
        <WriteNote refusal={refusal} fault={fault} />
      </Confirm>
    </Card>
  );
};
