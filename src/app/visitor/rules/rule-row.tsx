import { View } from '@tarojs/components';
import { Icon, isIconName } from '../../components/icon';
import type { Rule } from '../answers';
import { timesWords, wayWords } from './rule-words';

/** One rule: what to do, what it earns, how often, and where it stands written. */
export const RuleRow = ({ rule }: { readonly rule: Rule }) => (
  <View className="rule">
    <View className="icon-round">
      <Icon name={isIconName(rule.icon) ? rule.icon : 'drop'} />
    </View>
    <View className="grow rule-words">
      <View className="row-s between base">
        <View className="b">{rule.title}</View>
        <View className="rule-points num">{`+${String(rule.points)} 分`}</View>
      </View>
      <View>{rule.act}</View>
      <View className="s14 mist num">{timesWords(rule)}</View>
      <View className="s14 mist">
        {wayWords(rule)}
        {rule.credit > 0 ? `；信用积分 +${String(rule.credit)}` : ''}
      </View>
      <View className="rule-clause s14">{`依据：${rule.clause}`}</View>
      <View className="s14 mist num">
        {`第 ${String(rule.version)} 版，${rule.effectiveFrom} 起`}
        {rule.isDefault ? ' · 默认值' : ''}
      </View>
    </View>
  </View>
);
