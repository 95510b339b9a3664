type RecordingNews = {
  words: string;
  /** Whether it is known of each what came of it. */
  isOver: boolean;
};

/** Calls that somebody had recorded again. */
export type AskedFor = {
  callIds: readonly string[];
  /** How many more, of which nothing is known but that they were asked for; null where not all were asked for. */
  unlisted: number | null;
};

/** What came of them: whoever left the list of those in trouble is on record, or was deleted. */
export function recordingNews(
  options: AskedFor & {
    /** Whether it takes longer than usual. */
    isLate: boolean;
    calls: readonly { callId: string; state: string }[];
  },
): RecordingNews {
  const { isOver, words } = newsOfListed(options);
  const { callIds, unlisted } = options;
  if (unlisted === null) return { isOver, words };
  const asked = `Asked for ${counted(callIds.length + unlisted)}.`;
  const rest = unlisted === 0 ? [] : [`${unlisted} of them had not been loaded here: see the list.`];
  return { isOver, words: [asked, ...(words === "" ? [] : [words]), ...rest].join(" ") };
}

function newsOfListed(options: Omit<Parameters<typeof recordingNews>[0], "unlisted">): RecordingNews {
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
  const gone = callIds.filter((callId) => !states.has(callId)).length;
  const failed = callIds.length - gone;
  const successes = gone === 0 ? [] : [`${countOf(gone)} no longer in trouble.`];
  const failures = failed === 0 ? [] : [`${countOf(failed)} still not on record, for the reason shown.`];
  return { isOver: true, words: [...successes, ...failures].join(" ") };
}

function countOf(calls: number): string {
  return `${counted(calls)} ${calls === 1 ? "is" : "are"}`;
}

function counted(calls: number): string {
  return calls === 1 ? "1 call" : `${calls} calls`;
}
