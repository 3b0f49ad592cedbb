import { View } from '@tarojs/components';
import { boundWords } from '../../components/bound-words';
import { Button } from '../../components/button';
import { isIconName } from '../../components/icon';
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
import { usePostAct } from './use-post-act';

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
          items.map((each) => (
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
  const points = rule.points * act.heads;
  const isUnsaid = rule.perFixture && act.fixture === null;
  return (
    <View className="stack-4">
      <PostPart rule={rule} at={at} act={act} />
      <View className="act-preview s20 num">
        {boundWords(
          previewWords({ ...rule, points }, calledOf(at.masked?.called ?? null), at.usable),
        )}
      </View>
      <View className="s14 on-paper-2">{`依据：${rule.clause}`}</View>
      <WriteNote refusal={posting.refusal} fault={posting.fault} />
      <Button
        id="post-yes"
        text={isUnsaid ? '先选是哪一件器具' : `同意，记 ${String(points)} 分`}
        isOff={isUnsaid || posting.refusal !== undefined}
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
      <View className="s14 on-paper-2">10 分钟内可撤回，之后只能冲正</View>
    </View>
  );
};

/** Posts an act from the rule list; the amount is the rule's, never typed. */
export const PostSheet = ({ isOpen, onClose, ...rest }: Props) => (
  <Sheet isOpen={isOpen} title="记一件节水的事" onClose={onClose}>
    <Body {...rest} onClose={onClose} />
  </Sheet>
);
