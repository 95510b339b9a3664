import { formatMs } from "./waterfall.ts";

/** A measured time, or a dash where there is none. */
export function knownMs(ms: number | null | undefined): string {
  return ms === null || ms === undefined ? "–" : formatMs(ms);
}
