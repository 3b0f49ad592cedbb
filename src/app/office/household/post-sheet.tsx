import { View } from '@tarojs/components';
import { boundWords } from '../../components/bound-words';
import { Button } from '../../components/button';
import { isIconName } from '../../components/icon';
import { Notice } from '../../components/notice';
import { ListRow } from '../../components/list-row';
import { QueryView, WriteNote } from '../../components/query-view';
import { Sheet } from '../../components/sheet';
import type { Rule } from '../answers';
import type { Served } from '../../post/posts';
import '../pieces/preview.scss';
import { calledOf, withSign } from '../pieces/words';
import { PostPart } from './post-part';
import { previewWords } from './preview-words';
import type { AtHousehold } from './use-household';
import { usePostAct, type PostAct } from './use-post-act';

const yesWords = ({ byDesk, labelGrade }: Rule, points: number): string => {
  if (byDesk) return `同意，记 ${String(points)} 分`;
  return labelGrade === null ? '看过实物，请同事再核' : '标识、小票都看过，请同事再核';
};
/** What is still to be said of the act; null when nothing is. */
const lacksOf = (rule: Rule, { fixture, label }: PostAct): string | null =>
  rule.perFixture && fixture === null ? '先选是哪一件器具' : label.lacks();

type Props = {
  readonly post: Served;
  readonly at: AtHousehold;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

const RuleRow = ({ rule, onChoose }: { readonly rule: Rule; readonly onChoose: () => void }) => (
  <ListRow
    id={`rule-${rule.id}`}
    title={rule.title}
    note={rule.act}
    {...(isIconName(rule.icon) ? { icon: rule.icon } : {})}
    end={`${rule.headsMax === null ? '' : '每人 '}${withSign(rule.points)}`}
    label={`${rule.title}，${String(rule.points)} 分`}
    onPress={onChoose}
  />
);

/** What two people check is posted here for a household without a phone alone. */
const mayPost = (rule: Rule, at: AtHousehold): boolean =>
  rule.byDesk || (at.opened !== null && at.opened.members === 0);

const Sent = ({ points, onClose }: { readonly points: number; readonly onClose: () => void }) => (
  <View className="stack-4">
    <Notice icon="ok">{`报上了。请另一位同事在“待办”里看过，再记 ${String(points)} 分。`}</Notice>
    <Button id="sent-ok" text="知道了" onPress={onClose} />
  </View>
);

const Body = ({ post, at, onClose }: Omit<Props, 'isOpen'>) => {
  const act = usePostAct(post, at, onClose);
  const { rule, rules, posting, choose, confirm } = act;
  if (rule === null) {
    return (
      <QueryView
        reading={rules}
        isEmpty={({ items }) => items.length === 0}
        empty={{ title: '没有窗口能代记的事', sentence: '请居民自己扫码。' }}
      >
        {({ items }) =>
          items
            .filter((each) => mayPost(each, at))
            .map((each) => (
              <RuleRow
                key={each.id}
                rule={each}
                onChoose={() => {
                  choose(each);
                }}
              />
            ))
        }
      </QueryView>
    );
  }
  if (act.sent !== null) return <Sent points={act.sent.points} onClose={onClose} />;
  const points = rule.points * act.heads;
  const lacks = lacksOf(rule, act);
  // What a label says can be put right and sent again.
  const isRefused = posting.refusal !== undefined && rule.labelGrade === null;
  return (
    <View className="stack-4">
      <PostPart rule={rule} at={at} act={act} />
      <View className="act-preview s20 num">
        {boundWords(
          previewWords(
            { ...rule, points },
            calledOf(at.masked?.called ?? null),
            rule.byDesk ? at.usable : null,
          ),
        )}
      </View>
      <View className="s14 on-paper-2">{`依据：${rule.clause}`}</View>
      <WriteNote refusal={posting.refusal} fault={posting.fault} />
      <Button
        id="post-yes"
        text={lacks ?? yesWords(rule, points)}
        isOff={lacks !== null || isRefused}
        isBusy={posting.pending}
        onPress={confirm}
      />
      <Button
        text="换一件事"
        kind="line"
        isOff={posting.pending}
        onPress={() => {
          choose(null);
        }}
      />
      <View className="s14 on-paper-2">
        {rule.byDesk
          ? '10 分钟内可撤回，之后只能冲正'
          : '这件事要两个人看过：你是第一位，另一位同事核了才记。'}
      </View>
    </View>
  );
};

/** Posts an act from the rule list; the amount is the rule's, never typed. */
export const PostSheet = ({ isOpen, onClose, ...rest }: Props) => (
  <Sheet isOpen={isOpen} title="记一件节水的事" onClose={onClose}>
    <Body {...rest} onClose={onClose} />
  </Sheet>
);
