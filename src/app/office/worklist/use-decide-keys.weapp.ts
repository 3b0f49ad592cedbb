export type DecideKeys = {
  readonly onApprove: (() => void) | null;
  readonly onDecline: (() => void) | null;
};

/** A phone has no keys: the buttons do it. */
export const useDecideKeys = (_keys: DecideKeys): void => undefined;
