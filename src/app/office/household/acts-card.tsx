import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import { Icon, type IconName } from '../../components/icon';
import { pressProps } from '../../components/press';

export type HouseAct = {
  readonly id: string;
  readonly icon: IconName;
  readonly text: string;
  /** Why it cannot be done now; null when it can. */
  readonly off: string | null;
  readonly onPress: () => void;
};

/** What the desk can do for this household; what it cannot says why below. */
export const ActsCard = ({ acts }: { readonly acts: readonly HouseAct[] }) => {
  const why = [...new Set(acts.flatMap(({ off }) => (off === null ? [] : [off])))];
  return (
    <Card>
      <View className="house-acts">
        {acts.map(({ id, icon, text, off, onPress }) => (
          <View
            key={id}
            id={`act-${id}`}
            className={`house-act ${off === null ? 'tap' : 'house-act-off'}`}
            {...pressProps({
              label: off === null ? text : `${text}，${off}`,
              isOff: off !== null,
              onPress,
            })}
          >
            <Icon name={icon} size={28} />
            <View className="house-act-words">{text}</View>
          </View>
        ))}
      </View>
      {why.map((each) => (
        <View key={each} className="s14 mist">
          {each}
        </View>
      ))}
    </Card>
  );
};
