import { dayOf } from '@kernel/day';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { Confirm } from '../../components/confirm';
import { ListRow } from '../../components/list-row';
import { WriteNote } from '../../components/query-view';
import type { Family } from '../reading/answers';
import { InviteSheet } from './invite-sheet';
import { useHandOver } from './use-household';

type Member = Family['members'][number];

const nameOf = ({ called, me }: Member) => `${called ?? '未填称呼'}${me ? '（我）' : ''}`;

type RowProps = { readonly member: Member; readonly onHandOver: (() => void) | undefined };

const MemberRow = ({ member, onHandOver }: RowProps) => (
  <ListRow
    icon="user"
    isIconRound
    title={nameOf(member)}
    note={`${dayOf(new Date(member.joinedAt))} 加入${onHandOver ? ' · 点一下可交出户主' : ''}`}
    end={member.role === 'head' ? <Chip text="户主" /> : undefined}
    onPress={onHandOver}
  />
);

type HandProps = { readonly member: Member | null; readonly onClose: () => void };

const HandOverConfirm = ({ member, onClose }: HandProps) => {
  const { run, pending, refusal, fault, reset } = useHandOver();
  const close = () => {
    reset();
    onClose();
  };
  const handOver = async () => {
    if (member === null) return;
    const done = await run({ person: member.person });
    if (done !== undefined) close();
  };
  return (
    <Confirm
      isOpen={member !== null}
      title={member === null ? '' : `把户主交给${member.called ?? '这位成员'}？`}
      yes="交出户主"
      isBusy={pending}
      onYes={() => void handOver()}
      onNo={close}
    >
      <View>以后由这一位改档案、邀请家里人。你仍是成员，存折照用。</View>
      <WriteNote refusal={refusal} fault={fault} />
    </Confirm>
  );
};

/** Who holds this passbook; the head invites, and may hand over. */
export const MembersCard = ({ family }: { readonly family: Family }) => {
  const [isInviting, setInviting] = useState(false);
  const [next, setNext] = useState<Member | null>(null);
  const isHead = family.myRole === 'head';
  return (
    <Card title="成员" aside={`${String(family.members.length)} 人`} isFlush>
      {family.members.map((member) => (
        <MemberRow
          key={member.person}
          member={member}
          onHandOver={
            isHead && !member.me
              ? () => {
                  setNext(member);
                }
              : undefined
          }
        />
      ))}
      {isHead ? (
        <View className="household-add household-invite">
          <Button
            text="邀请家里人"
            icon="people"
            kind="line"
            isSmall
            onPress={() => {
              setInviting(true);
            }}
          />
        </View>
      ) : null}
      <InviteSheet
        isOpen={isInviting}
        onClose={() => {
          setInviting(false);
        }}
      />
      <HandOverConfirm
        member={next}
        onClose={() => {
          setNext(null);
        }}
      />
    </Card>
  );
};
