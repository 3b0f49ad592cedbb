import type { Press, PressProps } from './press';

const said = (label: string | undefined, isOn: boolean | undefined) =>
  isOn === true && label !== undefined ? `${label}，已选中` : label;

export const pressProps = ({
  label,
  role = 'button',
  isOff,
  isOn,
  onPress,
}: Press): PressProps => ({
  ariaRole: role,
  ...(label === undefined ? {} : { ariaLabel: said(label, isOn) }),
  ...(isOff !== true && onPress ? { onClick: onPress } : {}),
});
