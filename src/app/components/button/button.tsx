import { Text, View } from '@tarojs/components';
import { Icon, type IconName } from '../icon';
import { pressProps } from '../press';
import './button.scss';

type Props = {
  readonly text: string;
  /** `cta` at most once a page. */
  readonly kind?: 'sea' | 'cta' | 'line' | 'red' | 'night';
  readonly icon?: IconName;
  readonly isSmall?: boolean;
  readonly isTall?: boolean;
  /** Off, and then `text` says why (连上网再预留). */
  readonly isOff?: boolean | undefined;
  readonly isBusy?: boolean | undefined;
  readonly label?: string;
  readonly className?: string;
  readonly id?: string;
  readonly onPress?: () => void;
};

const look = ({ kind = 'sea', isSmall, isTall, isOff }: Props) =>
  [
    'btn',
    isOff === true ? 'btn-off' : `btn-${kind}`,
    isSmall === true ? 'btn-s' : '',
    isTall === true ? 'btn-tall' : '',
  ].join(' ');

export const Button = (props: Props) => {
  const { text, icon, isOff, isBusy, label, className = '', id, onPress } = props;
  const off = isOff === true || isBusy === true;
  return (
    <View
      {...(id === undefined ? {} : { id })}
      className={`${look(props)} ${isBusy === true ? 'btn-busy' : ''} ${className}`}
      hoverClass={off ? 'none' : 'btn-press'}
      {...pressProps({ label, isOff: off, onPress })}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      <Text>{isBusy === true ? '请稍候' : text}</Text>
    </View>
  );
};
