import { View } from '@tarojs/components';
import { useState } from 'react';
import { office, useWrite } from '../../client';
import { Button } from '../../components/button';
import { Invitation } from '../../components/invitation';
import { Notice } from '../../components/notice';
import { WriteNote } from '../../components/query-view';
import { Sheet } from '../../components/sheet';
import { openPage } from '../../device/navigate';
import { paper } from '../../device/paper';
import type { Answer, Asked } from '../answers';
import type { Served } from '../../post/posts';
import { inviteMade } from '../print/made-kept';

type Props = {
  readonly post: Served;
  /** What the household showed: its card, or a passbook code. */
  readonly code: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

const Ask = ({
  post,
  code,
  onMade,
}: Pick<Props, 'post' | 'code'> & {
  readonly onMade: (invite: Answer<'inviteMember'>) => void;
}) => {
  const { run, pending, refusal, fault } = useWrite(
    'desk-invite',
    (input: Asked<'inviteMember'>, requestId) =>
      office.inviteMember.mutate({ ...input, office: post.office, requestId }),
  );
  const make = async () => {
    const made = await run({ code });
    if (made !== undefined) onMade(made);
  };
  return (
    <View className="stack-4">
      <View>家里有手机的人，凭这个码加入这本存折。最先加入的成年人当户主，以后由他邀请别人。</View>
      <Notice icon="shield">先问持卡人愿不愿意。发码会记下来，这一户看得到。</Notice>
      <WriteNote refusal={refusal} fault={fault} />
      <Button text="愿意，发一个邀请码" isBusy={pending} onPress={() => void make()} />
    </View>
  );
};

/** Lets somebody with a phone into a passbook that was opened at the desk. */
export const InviteSheet = ({ isOpen, onClose, ...rest }: Props) => {
  const [invite, setInvite] = useState<Answer<'inviteMember'> | null>(null);
  const close = () => {
    setInvite(null);
    onClose();
  };
  const print = () => {
    if (invite === null) return;
    inviteMade.keep({ ...invite, officeName: rest.post.officeName });
    close();
    openPage('office/print', { what: 'invite' });
  };
  return (
    <Sheet isOpen={isOpen} title="邀请家里人" onClose={close}>
      {invite === null ? (
        <Ask {...rest} onMade={setInvite} />
      ) : (
        <View className="stack-4">
          <Invitation invite={invite}>
            {`${paper.canPrint ? '打印给他带回家' : '抄给他，字写大些'}，或念给他听。他在小程序里点“加入家里的”，扫这个码，或输入八位数。`}
          </Invitation>
          {paper.canPrint ? <Button text="打印给他" icon="print" onPress={print} /> : null}
        </View>
      )}
    </Sheet>
  );
};
