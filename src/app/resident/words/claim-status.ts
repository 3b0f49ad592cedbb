/** Where a claim stands, as a chip says it. */
const claimChips = {
  waiting: { text: '等网点看', kind: 'warn' },
  approved: { text: '已到账', kind: 'ok' },
  declined: { text: '没有通过', kind: 'mute' },
  reversed: { text: '已冲正', kind: 'mute' },
  withdrawn: { text: '已撤回', kind: 'mute' },
} as const;

/** The chip of a claim; one that the office asked about waits for its own household. */
export const claimChip = (
  status: keyof typeof claimChips,
  awaits: 'office' | 'household' | null,
) =>
  status === 'waiting' && awaits === 'household'
    ? ({ text: '等你补充', kind: 'warn' } as const)
    : claimChips[status];
