import { invitationAccess, noSuchInvitation, peopleRepository } from "@callhook/db";
import type { Services } from "../services.ts";

/** What whoever holds the link may know before signing in: the token is 256 random bits, so nobody else asks. */
export async function showInvitation(options: { services: Services; token: string }) {
  const { database } = options.services;
  const invitation = await invitationAccess(database).find(options.token);
  if (invitation === null) throw noSuchInvitation();
  const { workspaceName, email, role, expiresAt } = invitation;
  const hasAccount = (await peopleRepository(database).findByEmail(email)) !== null;
  return { workspaceName, email, role, expiresAt, hasAccount };
}
