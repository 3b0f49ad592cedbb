import { View } from '@tarojs/components';
import { Apart } from '../../components/apart';
import { Button } from '../../components/button';
import { Icon, isIconName } from '../../components/icon';
import { KeyValue } from '../../components/key-value';
import { pressProps } from '../../components/press';
import { openPage } from '../../device/navigate';
import type { Rule } from '../../client/visitor-answers';
import { headWords, oftenWords, pointsWords, seenWords, timesWords } from './rule-words';

type Props = {
  readonly rule: Rule;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

const versionWords = ({ version, isDefault }: Rule) =>
  `第 ${String(version)} 版${isDefault ? '，默认值，待核定' : ''}`;

const Facts = ({ rule }: Pick<Props, 'rule'>) => (
  <View className="rule-facts">
    <KeyValue name="做什么">{rule.act}</KeyValue>
    <KeyValue name="怎么记上">{seenWords(rule)}</KeyValue>
    {rule.timesEver === null ? null : <KeyValue name="次数">{timesWords(rule)}</KeyValue>}
    {rule.headsMax === null ? null : <KeyValue name="人数">{headWords(rule.headsMax)}</KeyValue>}
    {rule.credit > 0 ? <KeyValue name="信用积分">{`另加 ${String(rule.credit)}`}</KeyValue> : null}
    <KeyValue name="依据">{rule.clause}</KeyValue>
    <KeyValue name="规则">{versionWords(rule)}</KeyValue>
    <KeyValue name="起用">{rule.effectiveFrom}</KeyValue>
    {rule.effectiveUntil === null ? null : <KeyValue name="止于">{rule.effectiveUntil}</KeyValue>}
    {rule.evidence === 'quiz' ? (
      <Button
        text="去答题"
        kind="line"
        icon="ask"
        isSmall
        onPress={() => {
          openPage('resident/quiz');
        }}
      />
    ) : null}
  </View>
);

/** One rule: its name, what it earns and how often; it opens to how, and where it stands written. */
export const RuleRow = ({ rule, isOpen, onToggle }: Props) => (
  <View className="rule">
    <View
      className="rule-head tap"
      {...pressProps({
        label: `${rule.title}，${String(rule.points)} 分，${oftenWords(rule)}`,
        onPress: onToggle,
      })}
      {...{ ariaExpanded: String(isOpen) }}
    >
      <Icon name={isIconName(rule.icon) ? rule.icon : 'drop'} className="sea" />
      <View className="rule-words">
        <View className={isOpen ? 'h' : ''}>{rule.title}</View>
        <View className="s14 mist num">{oftenWords(rule)}</View>
      </View>
      <View className="rule-points num">{pointsWords(rule)}</View>
      <Icon name={isOpen ? 'up' : 'down'} size={20} className="mist" />
    </View>
    <Apart>{isOpen ? <Facts rule={rule} /> : null}</Apart>
  </View>
);
