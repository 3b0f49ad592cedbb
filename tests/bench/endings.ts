/** What has to be undone however a run ends: servers stopped, directories removed. */
type Undo = () => Promise<void>;
const undone = new Set<Undo>();

/** Keeps `undo` for the case that the run is broken off; answers how to forget it. */
export const onEnding = (undo: Undo): (() => void) => {
  undone.add(undo);
  return () => undone.delete(undo);
};

export const undoAll = async (): Promise<void> => {
  for (const undo of [...undone].reverse()) {
    undone.delete(undo);
    await undo().catch((cause: unknown) => {
      console.error(cause);
    });
  }
};

let brokenOff = false;
/** Whether somebody ended the run: what fails then is no news. */
export const isBrokenOff = (): boolean => brokenOff;

/** Undoes everything when somebody breaks the run off, and then ends it. */
export const undoWhenBrokenOff = (): void => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      brokenOff = true;
      console.error(`${signal}: stopping the servers and removing what they wrote`);
      void undoAll().finally(() => process.exit(130));
    });
  }
};
