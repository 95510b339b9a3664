import type { KeyAccess, Membership, SignedInPerson } from "@callhook/db";

export type Person = SignedInPerson;

/** Where a request came from, as the audit log keeps it. */
export type Origin = { ipAddress: string | null; userAgent: string | null };

/** Who sends a request. A key that ended, or never was, makes its sender nobody. */
export type Caller =
  | { kind: "nobody" }
  | { kind: "person"; person: Person; sessionId: string; memberships: Membership[] }
  | { kind: "key"; key: KeyAccess };
