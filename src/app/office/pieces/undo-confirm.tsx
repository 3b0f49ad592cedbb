import { View } from '@tarojs/components';
import { office, useWrite } from '../../client';
import { Confirm } from '../../components/confirm';
import { WriteNote } from '../../components/query-view';
import type { Answer, Asked } from '../answers';
import type { Served } from '../../post/posts';
import { withSign } from './words';

export type Undoable = {
  readonly account: string;
  readonly seq: number;
  readonly title: string;
  readonly called: string | null;
  readonly amount: number;
};
type Props = {
  readonly post: Served;
  readonly line: Undoable | null;
  /** The reversing line and what is left; null when nothing was taken back. */
  readonly onDone: (done: Answer<'undo'> | null) => void;
};

/** What taking back does, before it is done: both lines stay in the passbook. */
const consequence = ({ amount }: Undoable): string =>
  amount < 0
    ? '东西要先收回来。分退回这一户，存折上两笔都留着。'
    : '这些分从这一户冲回，存折上两笔都留着。';

export const UndoConfirm = ({ post, line, onDone }: Props) => {
  const undo = useWrite('undo', (input: Asked<'undo'>, requestId) =>
    office.undo.mutate({ ...input, office: post.office, requestId }),
  );
  const close = () => {
    undo.reset();
    onDone(null);
  };
  const yes = async (wanted: Undoable) => {
    const done = await undo.run({ household: wanted.account, seq: wanted.seq });
    if (done !== undefined) onDone(done);
  };
  return (
    <Confirm
      isOpen={line !== null}
      title="撤回这一笔？"
      yes="撤回"
      isDanger
      isBusy={undo.pending}
      onYes={() => {
        if (line !== null) void yes(line);
      }}
      onNo={close}
    >
      {line === null ? null : (
        <View className="stack">
          <View className="b num">
            {`${line.called ?? '这一户'}：${line.title} ${withSign(line.amount)} 分`}
          </View>
          <View>{consequence(line)}</View>
          <WriteNote refusal={undo.refusal} fault={undo.fault} />
        </View>
      )}
    </Confirm>
  );
};
