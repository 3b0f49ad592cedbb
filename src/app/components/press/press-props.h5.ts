import type { Press, PressProps } from './press';

const keyHandler = (act: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  act();
};

/** How a chosen one of this role is named; a button is pressed. */
const states: Readonly<Record<string, string>> = { tab: 'ariaSelected', link: 'ariaCurrent' };
const isCurrent = (isOn: boolean) => (isOn ? 'page' : 'false');

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
    : { [states[role] ?? 'ariaPressed']: role === 'link' ? isCurrent(isOn) : String(isOn) }),
  ...(isOff !== true && onPress ? { onClick: onPress, onKeyDown: keyHandler(onPress) } : {}),
});
