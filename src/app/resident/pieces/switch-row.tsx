import { View } from '@tarojs/components';
import { partsClass } from '../../components/bound-words';
import { Icon, type IconName } from '../../components/icon';
import { pressProps } from '../../components/press';
import './switch-row.scss';

type Props = {
  readonly icon: IconName;
  readonly title: string;
  readonly note: string;
  readonly isOn: boolean;
  readonly onTurn: () => void;
};

/** A row that is on or off; the state stands beside the switch in words. */
export const SwitchRow = ({ icon, title, note, isOn, onTurn }: Props) => (
  <View
    className="list-row tap"
    {...pressProps({ label: `${title}，${isOn ? '已开' : '已关'}`, isOn, onPress: onTurn })}
  >
    <View className="sea">
      <Icon name={icon} />
    </View>
    <View className="list-row-words">
      <View>{title}</View>
      <View className={`list-row-note ${partsClass(note)}`}>{note}</View>
    </View>
    <View className="s14 mist">{isOn ? '开' : '关'}</View>
    <View className={`switch ${isOn ? 'switch-on' : ''}`}>
      <View className="switch-knob" />
    </View>
  </View>
);
