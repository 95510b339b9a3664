import { roleWords } from "../../lib/role-words.ts";
import type { Invitation } from "./invitation.ts";

/** Who is invited to what, as whom. */
export function InvitationLead({ workspaceName, email, role }: Omit<Invitation, "token">) {
  return (
    <>
      <strong>{email}</strong> is invited to <strong>{workspaceName}</strong> as {roleWords[role].inSentence}.{" "}
      {roleWords[role].may}
    </>
  );
}
