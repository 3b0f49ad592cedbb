/** How the state of a statement is shown. */
export const stateChips = {
  valid: { kind: 'ok', text: '有效' },
  expired: { kind: 'mute', text: '已到期' },
  withdrawn: { kind: 'mute', text: '已收回' },
} as const;
