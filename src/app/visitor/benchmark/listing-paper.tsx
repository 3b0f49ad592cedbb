import { Text, View } from '@tarojs/components';
import { Icon, type IconName } from '../../components/icon';
import { Seal } from '../../components/seal';
import type { Benchmark } from '../../client/visitor-answers';
import { titleOf } from './title-of';

type State = Benchmark['state'];
const states: Readonly<Record<State, { text: string; icon: IconName; colour: string }>> = {
  valid: { text: '现在有效', icon: 'ok', colour: 'ok' },
  review: { text: '有效，待复核', icon: 'clock', colour: 'warn' },
  expired: { text: '已到期', icon: 'close', colour: 'mist' },
  suspended: { text: '已暂停', icon: 'warn', colour: 'mist' },
};

/** Only what is valid carries the seal; an expired entry must not look honoured. */
const hasSeal = (state: State) => state === 'valid' || state === 'review';

const placeOf = ({ districtName, town }: Benchmark) => `${districtName}${town ?? ''}`;

/** The head of an entry, on passbook paper, as its plaque must agree with it. */
export const ListingPaper = ({ found }: { readonly found: Benchmark }) => {
  const { text, icon, colour } = states[found.state];
  const title = titleOf(found);
  return (
    <View className="listing-paper">
      <View className="s14 on-paper-2">{`${title} · ${placeOf(found)}`}</View>
      <View className="listing-title">{found.name}</View>
      <View className="listing-state">
        <View className="grow">
          <View className={`row-s ${colour}`}>
            <Icon name={icon} size={20} />
            <Text className="b">{text}</Text>
          </View>
          <View className="s14 on-paper-2 num listing-facts">
            <View>{`${found.listedOn} 列入`}</View>
            <View>{`有效到 ${found.validUntil}`}</View>
            <View>{`联系人：${found.contact ?? '未填报'}`}</View>
          </View>
        </View>
        {hasSeal(found.state) ? (
          <Seal
            office={title}
            middle={found.state === 'valid' ? '有 效' : '待复核'}
            day={`至 ${found.validUntil}`}
            size={108}
          />
        ) : null}
      </View>
      <View className="listing-plaque s14 on-paper-2">
        <Icon name="code" size={20} />
        <Text className="grow">扫牌匾上的码，名字和地方要对得上</Text>
      </View>
    </View>
  );
};
