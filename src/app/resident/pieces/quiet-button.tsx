import { Text, View } from '@tarojs/components';
import { Icon, type IconName } from '../../components/icon';
import { pressProps } from '../../components/press';
import './quiet-button.scss';

type Props = {
  readonly text: string;
  readonly icon?: IconName;
  readonly label?: string;
  readonly onPress: () => void;
};

/** A way on in the colour of the sea, without a box: 打印, 换回小字, 看规则. */
export const QuietButton = ({ text, icon, label, onPress }: Props) => (
  <View className="quiet-button tap" {...pressProps({ label: label ?? text, onPress })}>
    {icon === undefined ? null : <Icon name={icon} />}
    <Text>{text}</Text>
  </View>
);
