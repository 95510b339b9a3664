/** How far the record of a call that is over has come. */
type RecordState = {
  recorded: boolean;
  unreadableSequences: readonly number[];
  transcript: { missingSequences: readonly number[] };
};

/** What is true of a call that is over; null while nobody knows how its record stands. */
export function recordInWords(state: RecordState | null): string {
  if (state === null) return "This call is over.";
  const { recorded, unreadableSequences, transcript } = state;
  const unreadable = unreadableSequences.length;
  if (unreadable > 0)
    return `This call is over, and ${steps(unreadable)} of it cannot be read. The rest is kept.`;
  if (!recorded) return "This call is over. Its record is being written.";
  const missing = transcript.missingSequences.length;
  if (missing > 0) return `This call is over and on record, but ${steps(missing)} of it never arrived.`;
  return "This call is over and on record.";
}

function steps(count: number): string {
  return count === 1 ? "one step" : `${count} steps`;
}
