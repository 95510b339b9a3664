import { setTimeout as wait } from "node:timers/promises";

/** Waits until a process refuses whoever comes to its door: how HTTP tells that it is gone. */
export async function untilGone(url: string): Promise<void> {
  const isThere = () => fetch(`${url}/healthz`).then(Boolean, () => false);
  while (await isThere()) await wait(20);
}
