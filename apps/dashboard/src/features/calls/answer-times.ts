import type { CallTranscript, Turn } from "@callhook/core";

export type AnswerTime = {
  /** From the caller's last word to the first one back, fillers included. */
  firstWordMs: number;
  /** From the caller's last word until all of the answer was on record. */
  wholeMs: number;
};

type Answer = { askedAt: number; first: Turn | null; last: Turn | null; firstWordAt: number };

/** How long each answer took, by the number of the agent's turn that it began with. */
export function answerTimes({ turns, modelReplies }: CallTranscript): ReadonlyMap<number, AnswerTime> {
  const times = new Map<number, AnswerTime>();
  let answer: Answer | null = null;
  for (const step of [...turns, ...modelReplies].toSorted((one, two) => one.sequence - two.sequence)) {
    if ("role" in step && isAnswered(step)) {
      note(times, answer);
      answer = {
        askedAt: Date.parse(step.at),
        first: null,
        last: null,
        firstWordAt: Number.POSITIVE_INFINITY,
      };
    } else if (answer !== null) addTo(answer, step);
  }
  note(times, answer);
  return times;
}

/** Words that were held are answered when the tool is done, and a sign of listening never is. */
function isAnswered({ role, heldDuringToolCallId, isBackchannel }: Turn): boolean {
  return role === "caller" && heldDuringToolCallId === null && isBackchannel !== true;
}

function addTo(answer: Answer, step: Turn | CallTranscript["modelReplies"][number]): void {
  const at = Date.parse(step.at);
  if ("role" in step) {
    if (step.role === "caller") return;
    answer.first ??= step;
    answer.last = step;
    answer.firstWordAt = Math.min(answer.firstWordAt, at);
    // A request to a model is on record when it ended, and its first word was said before.
  } else if (step.firstWordMs !== null)
    answer.firstWordAt = Math.min(answer.firstWordAt, at - step.durationMs + step.firstWordMs);
}

function note(times: Map<number, AnswerTime>, answer: Answer | null): void {
  if (answer === null || answer.first === null || answer.last === null) return;
  const firstWordMs = answer.firstWordAt - answer.askedAt;
  // Clocks of several machines may disagree.
  if (firstWordMs < 0) return;
  const wholeMs = Math.max(firstWordMs, Date.parse(answer.last.at) - answer.askedAt);
  times.set(answer.first.sequence, { firstWordMs, wholeMs });
}
