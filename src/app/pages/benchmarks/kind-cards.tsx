import { Text, View } from '@tarojs/components';
import { Icon, isIconName } from '../../components/icon';
import { pressProps } from '../../components/press';
import type { Kind } from '../../client/visitor-answers';

type Props = {
  readonly kinds: readonly Kind[];
  readonly chosen: Kind['id'];
  readonly onChoose: (kind: Kind['id']) => void;
};

const countWords = ({ valid }: Kind) => (valid === null ? '未填报' : String(valid));
const targetWords = ({ target }: Kind) => (target === null ? '未填报' : String(target));

const said = (kind: Kind) =>
  `${kind.name}，现在有效 ${countWords(kind)}，目标 ${targetWords(kind)}`;

/** The six kinds, each with what is valid now against the plan's target. */
export const KindCards = ({ kinds, chosen, onChoose }: Props) => (
  <View className="kinds" {...{ role: 'tablist', ariaLabel: '标杆种类' }}>
    {kinds.map((kind) => (
      <View
        key={kind.id}
        className={`kinds-one tap ${kind.id === chosen ? 'kinds-on' : ''}`}
        {...pressProps({
          label: said(kind),
          role: 'tab',
          isOn: kind.id === chosen,
          onPress: () => {
            onChoose(kind.id);
          },
        })}
      >
        <View className="kinds-name">
          <Icon name={isIconName(kind.icon) ? kind.icon : 'flag'} size={20} className="sea" />
          <Text>{kind.name}</Text>
        </View>
        <View className="kinds-count num">
          <Text className={kind.valid === null ? 'mist' : 'kinds-number'}>{countWords(kind)}</Text>
          <Text className="mist s14">{` / ${targetWords(kind)}`}</Text>
        </View>
      </View>
    ))}
  </View>
);
