import { View } from '@tarojs/components';
import { bureau, useWrite } from '../../client';
import { Apart } from '../../components/apart';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { WriteNote } from '../../components/query-view';
import type { Served } from '../../post/posts';
import type { Answer, Asked, BookRule } from '../answers';
import { PreviewPart } from './preview-part';
import { RuleFields } from './rule-fields';
import { useRuleForm } from './use-rule-form';

type Book = Pick<Answer<'rules'>, 'evidenceOfNew' | 'earliest'>;
type Props = {
  readonly post: Served;
  /** The rule that is changed; null for a new one. */
  readonly rule: BookRule | null;
  readonly book: Book;
  readonly isLive: boolean;
  readonly onDone: (words: string) => void;
};

/** What no new rule may ask for stays as it is with the rule that does. */
const evidenceOptions = (rule: BookRule | null, ofNew: Book['evidenceOfNew']) =>
  rule === null || ofNew.includes(rule.evidence) ? ofNew : [rule.evidence];

const missingWords = (missing: readonly string[]): string =>
  missing.length > 3 ? `还有 ${String(missing.length)} 处没填好` : `请填好：${missing.join('、')}`;

/** A change, shown what it would have made of thirty days before it is handed to a second person. */
export const RuleForm = ({ post, rule, book, isLive, onDone }: Props) => {
  const form = useRuleForm(rule, book.earliest);
  const { missing, shown, reason } = form;
  const { run, pending, refusal, fault } = useWrite(
    'proposeRule',
    (input: Asked<'proposeRule'>, requestId) =>
      bureau.proposeRule.mutate({ ...input, office: post.office, requestId }),
  );
  const named = rule === null ? {} : { rule: rule.id };
  const send = async () => {
    if (shown === null) return;
    const done = await run({ ...shown, ...named, reason: reason.trim() });
    if (done !== undefined) onDone(`已提出第 ${String(done.version)} 版，等另一位同事核准`);
  };
  const isReasoned = reason.trim().length >= 2;
  return (
    <View className="stack-4">
      <RuleFields form={form} evidence={evidenceOptions(rule, book.evidenceOfNew)} />
      <Apart isRows>
        {shown === null ? (
          <Button
            id="rule-preview"
            text={missing.length === 0 ? '看看会怎样' : missingWords(missing)}
            isOff={missing.length > 0 || !isLive}
            onPress={form.show}
          />
        ) : (
          <View className="stack">
            <PreviewPart post={post} asked={{ ...shown, ...named }} />
            <Field
              label="为什么改"
              value={reason}
              maxLength={200}
              isLong
              hint="核准的同事和以后查账的人会看到"
              onChange={form.setReason}
            />
            <WriteNote refusal={refusal} fault={fault} />
            <Button
              id="rule-propose"
              text={isReasoned ? '提出修改，等另一位核准' : '写上为什么改'}
              isOff={!isReasoned || !isLive}
              isBusy={pending}
              onPress={() => void send()}
            />
          </View>
        )}
      </Apart>
    </View>
  );
};
