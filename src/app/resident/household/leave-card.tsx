import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Confirm } from '../../components/confirm';
import { ListRow } from '../../components/list-row';
import { WriteNote } from '../../components/query-view';
import { openPage, openTab } from '../../device/navigate';
import type { Family } from '../reading/answers';
import { forgetKept } from '../show-code/kept-codes';
import { useLeave } from './use-household';

const LeaveConfirm = ({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) => {
  const { run, pending, refusal, fault, reset } = useLeave();
  const close = () => {
    reset();
    onClose();
  };
  const leave = async () => {
    const left = await run({});
    if (left === undefined) return;
    forgetKept();
    openTab('home');
  };
  return (
    <Confirm
      isOpen={isOpen}
      title="退出这本存折？"
      yes="退出"
      isDanger
      isBusy={pending}
      onYes={() => void leave()}
      onNo={close}
    >
      <View>积分留在这一户，你以后看不到它。你的信用积分跟着你走。</View>
      <WriteNote refusal={refusal} fault={fault} />
    </Confirm>
  );
};

/** Who looked at this archive, and the way out of it. */
export const LeaveCard = ({ family }: { readonly family: Family }) => {
  const [isLeaving, setLeaving] = useState(false);
  const others = family.members.length - 1;
  return (
    <>
      <Card isFlush>
        <ListRow
          icon="search"
          title="谁看过我家的档案"
          note="网点的人每打开一次都记着"
          onPress={() => {
            openPage('resident/looks');
          }}
        />
      </Card>
      <Button
        text="退出这本存折"
        kind="red"
        isSmall
        onPress={() => {
          setLeaving(true);
        }}
      />
      {family.myRole === 'head' && others > 0 ? (
        <View className="c s14 mist">你是户主：要退出，先点一位成员，把户主交给他。</View>
      ) : null}
      <LeaveConfirm
        isOpen={isLeaving}
        onClose={() => {
          setLeaving(false);
        }}
      />
    </>
  );
};
