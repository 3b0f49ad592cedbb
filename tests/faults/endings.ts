type End = () => unknown;

/** Keeps what a story opened; all of it is closed, the last first, however the story ends. */
export const closedAfterEach = (): ((end: End) => void) => {
  const ends: End[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });
  return (end) => {
    ends.push(end);
  };
};
