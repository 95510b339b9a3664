const key = "callhook-reloaded-at";
const pauseMs = 20_000;

/** Whether the tab may reload by itself now, and notes that it does: once in a while, never in a circle. */
export function mayReloadByItself(options: {
  now: number;
  storage?: () => Pick<Storage, "getItem" | "setItem">;
}): boolean {
  const { now, storage = () => sessionStorage } = options;
  try {
    return isDue(now, storage());
  } catch {
    // A browser that stores nothing could not tell a circle: the person reloads.
    return false;
  }
}

function isDue(now: number, storage: Pick<Storage, "getItem" | "setItem">): boolean {
  const last = Number(storage.getItem(key) ?? Number.NEGATIVE_INFINITY);
  if (now - last < pauseMs) return false;
  storage.setItem(key, String(now));
  return true;
}
