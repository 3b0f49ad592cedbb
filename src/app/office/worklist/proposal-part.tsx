import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { KeyValue } from '../../components/key-value';
import { Notice } from '../../components/notice';
import { WriteNote } from '../../components/query-view';
import { isManager, type Served } from '../../post/posts';
import '../pieces/preview.scss';
import type { Sheet } from './objection-part';
import { useDecideCorrection } from './use-objection';

type Props = {
  readonly post: Served;
  readonly sheet: Sheet;
  readonly proposal: NonNullable<Sheet['proposal']>;
  readonly onDone: (words: string) => void;
};

const whyNot = ({ post, proposal }: Props): string | null => {
  if (proposal.isMine) return '自己提出的更正，要另一位负责人核准。';
  return isManager(post) ? null : '更正要负责人核准。';
};

/** A correction of credit that waits for a second person. */
export const ProposalPart = (props: Props) => {
  const { post, sheet, proposal, onDone } = props;
  const deciding = useDecideCorrection(post);
  const why = whyNot(props);
  const decide = async (approve: boolean) => {
    const done = await deciding.run({ correction: proposal.id, approve });
    if (done === undefined) return;
    onDone(
      done.letter === null ? '没有核准，还是原来的；异议还等着答复' : `已更正，${done.letter}`,
    );
  };
  return (
    <View className="stack">
      <View className="num">
        <KeyValue name="提出更正">{proposal.askedByCalled}</KeyValue>
        <KeyValue name="改成">
          {`一共 ${String(proposal.shouldBe)} 分（现在算 ${String(sheet.line.total)} 分）`}
        </KeyValue>
        <KeyValue name="答复">{proposal.answer}</KeyValue>
      </View>
      {why === null ? (
        <View className="act-preview num">
          核准了就记一笔更正，两笔都留着，结果通知写明文号和两位的名字。
        </View>
      ) : (
        <Notice icon="info">{why}</Notice>
      )}
      <WriteNote refusal={deciding.refusal} fault={deciding.fault} />
      <View className="decide-acts">
        <Button
          id="decide-yes"
          text="核准更正"
          isOff={why !== null}
          isBusy={deciding.pending}
          onPress={() => void decide(true)}
        />
        <Button
          id="decide-no"
          text="不核准"
          kind="line"
          isOff={why !== null || deciding.pending}
          onPress={() => void decide(false)}
        />
      </View>
    </View>
  );
};
