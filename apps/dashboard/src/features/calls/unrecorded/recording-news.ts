type RecordingNews = {
  words: string;
  /** Whether it is known of each what came of it. */
  isOver: boolean;
};

/** What came of calls that somebody had recorded again: whoever left the list of those in trouble is on record. */
export function recordingNews(options: {
  callIds: readonly string[];
  /** Whether it takes longer than usual. */
  isLate: boolean;
  calls: readonly { callId: string; state: string }[];
}): RecordingNews {
  const { callIds, isLate, calls } = options;
  const states = new Map(calls.map(({ callId, state }) => [callId, state]));
  const open = callIds.filter((callId) => states.get(callId) === "being-recorded");
  if (open.length > 0)
    return {
      isOver: false,
      words: isLate
        ? "It is taking longer than usual. What comes of it is shown here once a worker gets to it."
        : "Being recorded…",
    };
  const recorded = callIds.filter((callId) => !states.has(callId)).length;
  const failed = callIds.length - recorded;
  const successes = recorded === 0 ? [] : [`${countOf(recorded)} on record now.`];
  const failures = failed === 0 ? [] : [`${countOf(failed)} still not on record, for the reason shown.`];
  return { isOver: true, words: [...successes, ...failures].join(" ") };
}

function countOf(calls: number): string {
  return calls === 1 ? "1 call is" : `${calls} calls are`;
}
