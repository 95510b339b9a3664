import type { Role } from "@callhook/core";
import type { Mail } from "../mail/mail.ts";

/** What somebody reads who knows nothing of us yet: who wants them where, and that they may ignore it. */
export function invitationMail(options: {
  to: string;
  invitedBy: string | null;
  workspaceName: string;
  role: Role;
  url: string;
}): Mail {
  const { to, invitedBy, workspaceName, role, url } = options;
  const who = invitedBy === null ? "You are invited" : `${invitedBy} invites you`;
  return {
    to,
    subject: `You are invited to ${workspaceName} on Callhook`,
    text: [
      `${who} to the workspace "${workspaceName}" on Callhook, as ${/^[aeo]/.test(role) ? "an" : "a"} ${role}.`,
      "Open the link to accept. It works for this address only.",
    ],
    link: { label: "Accept the invitation", url },
    note: "The link works for 7 days. If you do not expect it, ignore it: without you, nothing happens.",
  };
}
