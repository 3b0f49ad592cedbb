import type { PressProps } from './press';

/** What a part of the page is, and its name where the words inside do not say it. */
export const roleProps = (role: string, label?: string): PressProps => ({
  role,
  ...(label === undefined ? {} : { ariaLabel: label }),
  ...(role === 'heading' ? { ariaLevel: '1' } : {}),
  ...(role === 'dialog' ? { ariaModal: 'true' } : {}),
});
