import type { Logger } from "pino";
import type { Caller } from "../access/caller.ts";
import { pathForLog } from "./path-for-log.ts";

/** What was refused: never what was sent with it, which can be a password or a caller's words. */
export type Refused = { path: string; code: string; ipAddress: string | null; caller?: Caller | undefined };

export type RefusalLog = { record(refused: Refused): void };

const minuteMs = 60_000;

/**
 * Tells the operator who tries doors: wrong passwords and keys, what a role does not allow, pages of other sites.
 * The attack: somebody is refused a million times, so that the log fills the disk or hides what they did before. So
 * only so many are written in a minute, and then that there were more.
 */
export function createRefusalLog(options: {
  logger: Logger;
  mostPerMinute?: number;
  now?: () => number;
}): RefusalLog {
  const { logger, mostPerMinute = 300, now = Date.now } = options;
  let minuteBegan = now();
  let written = 0;
  return {
    record: ({ path, code, ipAddress, caller }) => {
      if (now() - minuteBegan >= minuteMs) {
        minuteBegan = now();
        written = 0;
      }
      written += 1;
      if (written <= mostPerMinute) {
        logger.warn({ path: pathForLog(path).slice(0, 200), code, ipAddress, ...idsOf(caller) }, "refused");
      } else if (written === mostPerMinute + 1) {
        logger.warn({ mostPerMinute }, "more was refused in this minute than is logged");
      }
    },
  };
}

function idsOf(caller: Caller | undefined): { personId?: string; keyId?: string } {
  if (caller === undefined || caller.kind === "nobody") return {};
  return caller.kind === "person" ? { personId: caller.person.id } : { keyId: caller.key.keyId };
}
