export type KeyState = "in-use" | "expired" | "revoked";

/** What a key is good for at a time; a revoked one stays revoked when its time is up. */
export function keyState(options: {
  key: { revokedAt: string | null; expiresAt: string | null };
  now: number;
}): KeyState {
  const { key, now } = options;
  if (key.revokedAt !== null) return "revoked";
  return key.expiresAt !== null && Date.parse(key.expiresAt) <= now ? "expired" : "in-use";
}
