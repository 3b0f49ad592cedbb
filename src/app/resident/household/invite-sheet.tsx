import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Invitation } from '../../components/invitation';
import { WriteNote } from '../../components/query-view';
import { Sheet } from '../../components/sheet';
import type { Answer } from '../reading/answers';
import { useInvite } from './use-household';

type Props = { readonly isOpen: boolean; readonly onClose: () => void };

const Ask = ({ onMade }: { readonly onMade: (invite: Answer<'inviteMember'>) => void }) => {
  const { run, pending, refusal, fault } = useInvite();
  const make = async () => {
    const made = await run({});
    if (made !== undefined) onMade(made);
  };
  return (
    <View className="stack-4">
      <View className="s20 h">邀请家里人</View>
      <View>进来的人能看这本存折、扫码记分、换东西。改档案还是户主的事。</View>
      <WriteNote refusal={refusal} fault={fault} />
      <Button text="发一个邀请码" isBusy={pending} onPress={() => void make()} />
    </View>
  );
};

/** Says what an invitation gives before it makes one; then the code, to scan or to tell. */
export const InviteSheet = ({ isOpen, onClose }: Props) => {
  const [invite, setInvite] = useState<Answer<'inviteMember'> | null>(null);
  const close = () => {
    setInvite(null);
    onClose();
  };
  return (
    <Sheet isOpen={isOpen} title="邀请码" onClose={close}>
      {invite === null ? (
        <Ask onMade={setInvite} />
      ) : (
        <Invitation invite={invite}>
          让家里人点“加入家里的”，扫这个码，或输入八位数。只给住在一起的人。
        </Invitation>
      )}
    </Sheet>
  );
};
