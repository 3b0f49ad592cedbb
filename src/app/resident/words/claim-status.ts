/** Where a claim stands, as a chip says it. */
export const claimChips = {
  waiting: { text: '等网点看', kind: 'warn' },
  approved: { text: '已到账', kind: 'ok' },
  declined: { text: '没有通过', kind: 'mute' },
  reversed: { text: '已冲正', kind: 'mute' },
  withdrawn: { text: '已撤回', kind: 'mute' },
} as const;
