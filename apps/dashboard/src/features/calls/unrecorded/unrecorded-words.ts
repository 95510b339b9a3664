import { describeCaller } from "../../../lib/describe-caller.ts";
import { relativeTime } from "../../../lib/relative-time.ts";
import { formatMoment } from "../../conversation/format-time.ts";
import { channelLabel } from "../channel-label.ts";
import type { UnrecordedCall } from "./use-unrecorded.ts";

/** What a call goes by of which no words are on record. */
export function nameOfUnrecorded(call: Pick<UnrecordedCall, "channel" | "from" | "startedAt">): string {
  const { channel, from, startedAt } = call;
  const caller = from === null ? "" : ` from ${describeCaller(from)}`;
  return `${channelLabel(channel)}${caller}, ${formatMoment(startedAt)}`;
}

const words: Record<UnrecordedCall["state"], string> = {
  "being-recorded": "Being recorded",
  "tried-again": "Tried again by itself",
  "given-up": "Given up",
};

/** What is being done about it. */
export function stateWords(state: UnrecordedCall["state"]): string {
  return words[state];
}

/** `3 attempts, the next in 2 minutes`. */
export function attemptsWords(call: Pick<UnrecordedCall, "attempts" | "nextTryAt">, now: Date): string {
  const { attempts, nextTryAt } = call;
  const tries = attempts === 1 ? "1 attempt" : `${attempts} attempts`;
  return nextTryAt === null ? tries : `${tries}, the next ${whenNext(new Date(nextTryAt), now)}`;
}

const minuteMs = 60_000;

function whenNext(at: Date, now: Date): string {
  return at.getTime() - now.getTime() < minuteMs ? "within a minute" : relativeTime({ at, now });
}
