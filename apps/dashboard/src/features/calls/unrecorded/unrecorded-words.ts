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

/** `3 attempts, the next in 2 minutes`. */
export function attemptsWords(call: Pick<UnrecordedCall, "attempts" | "nextTryAt">, now: Date): string {
  const { attempts, nextTryAt } = call;
  const words = attempts === 1 ? "1 attempt" : `${attempts} attempts`;
  return nextTryAt === null ? words : `${words}, the next ${whenNext(new Date(nextTryAt), now)}`;
}

const minuteMs = 60_000;

function whenNext(at: Date, now: Date): string {
  return at.getTime() - now.getTime() < minuteMs ? "within a minute" : relativeTime({ at, now });
}
