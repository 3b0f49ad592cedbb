import { Text, View } from '@tarojs/components';
import { Icon, type IconName } from '../../components/icon';
import { pressProps } from '../../components/press';

type Props = {
  readonly text: string;
  readonly icon: IconName;
  readonly kind: 'cta' | 'sea' | 'line';
  readonly onPress: () => void;
};

/** A quarter of the page for one thing. */
export const BigButton = ({ text, icon, kind, onPress }: Props) => (
  <View className={`btn btn-${kind} big-button`} {...pressProps({ label: text, onPress })}>
    <Icon name={icon} size={40} />
    <Text>{text}</Text>
  </View>
);
