import { Text, View } from '@tarojs/components';
import { Icon, type IconName } from '../icon';
import './chip.scss';

type ChipKind = 'plain' | 'ok' | 'warn' | 'mute';
type Props = { readonly text: string; readonly kind?: ChipKind; readonly icon?: IconName };

const ownIcon: Partial<Record<ChipKind, IconName>> = { ok: 'check', warn: 'clock' };

/** A short state. Never colour alone: `ok` carries a tick and `warn` a clock. */
export const Chip = ({ text, kind = 'plain', icon }: Props) => {
  const shown = icon ?? ownIcon[kind];
  return (
    <View className={`chip chip-${kind}`}>
      {shown === undefined ? null : <Icon name={shown} size={20} className="chip-icon" />}
      <Text>{text}</Text>
    </View>
  );
};
