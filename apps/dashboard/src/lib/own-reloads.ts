const key = "callhook-reloaded-at";
const pauseMs = 20_000;

/** Whether the tab may reload by itself now, and notes that it does: once in a while, never in a circle. */
export function mayReloadByItself(options: {
  storage: Pick<Storage, "getItem" | "setItem">;
  now: number;
}): boolean {
  const { storage, now } = options;
  const last = Number(storage.getItem(key) ?? Number.NEGATIVE_INFINITY);
  if (now - last < pauseMs) return false;
  storage.setItem(key, String(now));
  return true;
}
