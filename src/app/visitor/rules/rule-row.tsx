import { View } from '@tarojs/components';
import { Icon, isIconName } from '../../components/icon';
import type { Rule } from '../../client/visitor-answers';
import { headWords, pointsWords, seenWords, timesWords, versionWords } from './rule-words';

/** One rule: what to do, what it earns, how often, and where it stands written. */
export const RuleRow = ({ rule }: { readonly rule: Rule }) => (
  <View className="rule">
    <View className="icon-round">
      <Icon name={isIconName(rule.icon) ? rule.icon : 'drop'} />
    </View>
    <View className="grow rule-words">
      <View className="row-s between base">
        <View className="b">{rule.title}</View>
        <View className="rule-points num">{pointsWords(rule)}</View>
      </View>
      <View>{rule.act}</View>
      <View className="s14 num">
        {[
          timesWords(rule),
          ...headWords(rule),
          ...(rule.credit > 0 ? [`信用积分 +${String(rule.credit)}`] : []),
        ].join(' · ')}
      </View>
      <View className="s14 mist">{seenWords(rule)}</View>
      <View className="s14 mist num">{`依据：${rule.clause}。${versionWords(rule)}`}</View>
    </View>
  </View>
);
