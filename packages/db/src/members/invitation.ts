import { randomBytes } from "node:crypto";
import { and, gt, isNull, sql } from "drizzle-orm";
import { keyHash } from "../access/new-key.ts";
import { invitations } from "../schema/invitations.ts";

const lifetimeMilliseconds = 7 * 24 * 60 * 60 * 1000;

/** What the link holds, 256 random bits, and what is kept in its place. */
export function newInvitationToken(): { token: string; stored: { tokenHash: string; expiresAt: Date } } {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.now() + lifetimeMilliseconds);
  return { token, stored: { tokenHash: keyHash(token), expiresAt } };
}

/** Neither accepted nor revoked, though its time may be up. */
export const isPending = and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt));

/** By the database's clock, which all replicas share. */
export const isOpen = and(isPending, gt(invitations.expiresAt, sql`now()`));

/** Addresses are kept and compared so: nobody tells two people by the case of an address. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}

export function invitationSubject({ id, email }: { id: string; email: string }) {
  return { kind: "invitation", id, name: email };
}
