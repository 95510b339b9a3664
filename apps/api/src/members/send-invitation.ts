import { safeError } from "@callhook/core";
import { type SentInvitation, workspaceRepository } from "@callhook/db";
import type { Context } from "../context.ts";
import { invitationLink } from "./invitation-link.ts";
import { invitationMail } from "./invitation-mail.ts";

export type SentLink = { invitationId: string; link: string; sentByMail: boolean };

/**
 * Mails the link where a server for mails is set, and answers it in any case: it can be handed over otherwise. The
 * mailed one says more: whoever has it reads the mail of that address.
 */
export async function sendInvitation(options: {
  context: Context;
  invitation: SentInvitation;
}): Promise<SentLink> {
  const { context, invitation } = options;
  const { invitationId, email, role, token } = invitation;
  const { mailer, signIn } = context.services;
  const { dashboardUrl } = context;
  const link = invitationLink({ dashboardUrl, token });
  if (mailer.kind === "console") return { invitationId, link, sentByMail: false };
  const { name: workspaceName } = await workspaceRepository(context.services.database).get(
    context.workspaceId,
  );
  const invitedBy = context.actor.kind === "person" ? context.actor.name : null;
  const url = invitationLink({ dashboardUrl, token: signIn.mailedToken(token) });
  const mail = invitationMail({ to: email, invitedBy, workspaceName, role, url });
  try {
    await mailer.send(mail);
    return { invitationId, link, sentByMail: true };
  } catch (error) {
    context.services.logger.error(safeError(error), "an invitation could not be mailed");
    return { invitationId, link, sentByMail: false };
  }
}
