/** How many attendees of an activity are asked whether they were there (features.md section 6.11). */
export const callsPerActivity = 3;

/**
 * The attendees that a key draws: the first by their keyed hash. Whoever does not know the key cannot
 * foresee them, and a second draw is the same one.
 */
export const drawnFor = <Attendee extends string>(
  attendees: readonly Attendee[],
  hashOf: (attendee: Attendee) => string,
): readonly Attendee[] =>
  attendees
    .map((attendee) => ({ attendee, hash: hashOf(attendee) }))
    .sort((one, other) => (one.hash < other.hash ? -1 : 1))
    .slice(0, callsPerActivity)
    .map(({ attendee }) => attendee);
