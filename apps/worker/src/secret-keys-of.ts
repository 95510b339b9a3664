import type { Environment } from "./env.ts";

/** The current key first; none where this process was given none, which opens no secret. */
export function secretKeysOf(environment: Environment): string[] {
  const { CALLHOOK_SECRET_KEY: current, CALLHOOK_PREVIOUS_SECRET_KEYS: previous } = environment;
  return current === undefined ? [] : [current, ...previous];
}
