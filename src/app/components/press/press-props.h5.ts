import type { Press, PressProps } from './press';

const keyHandler = (act: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  act();
};

export const pressProps = ({
  label,
  role = 'button',
  isOff,
  isOn,
  onPress,
}: Press): PressProps => ({
  role,
  ...(label === undefined ? {} : { ariaLabel: label }),
  ...(isOff === true ? { ariaDisabled: 'true' } : { tabIndex: '0' }),
  ...(isOn === undefined
    ? {}
    : role === 'tab'
      ? { ariaSelected: String(isOn) }
      : { ariaPressed: String(isOn) }),
  ...(isOff !== true && onPress ? { onClick: onPress, onKeyDown: keyHandler(onPress) } : {}),
});
