/** Where a claim stands, as a chip says it. */
const claimChips = {
  waiting: { text: '等网点看', kind: 'warn' },
  approved: { text: '已到账', kind: 'ok' },
  declined: { text: '没有通过', kind: 'mute' },
  reversed: { text: '已冲正', kind: 'mute' },
  withdrawn: { text: '已撤回', kind: 'mute' },
} as const;

const whoseTurn = {
  household: { text: '等你补充', kind: 'warn' },
  teacher: { text: '等老师点人数', kind: 'warn' },
  school: { text: '等学校核', kind: 'warn' },
  office: claimChips.waiting,
} as const;

/** The chip of a claim; one that waits says for whom. */
export const claimChip = (
  status: keyof typeof claimChips,
  awaits: keyof typeof whoseTurn | null,
) => (status === 'waiting' && awaits !== null ? whoseTurn[awaits] : claimChips[status]);
