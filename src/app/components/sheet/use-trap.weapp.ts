/** A phone has no keyboard focus to hold. */
export const useTrap = (_onClose: () => void) => ({});
