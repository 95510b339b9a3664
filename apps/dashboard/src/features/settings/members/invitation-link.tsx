import { Alert } from "@mantine/core";
import { CopyField } from "../copy-field.tsx";

type InvitationLinkProps = { email: string; link: string; sentByMail: boolean };

/** The link of an invitation, shown this once: only its trace is kept. */
export function InvitationLink({ email, link, sentByMail }: InvitationLinkProps) {
  const words = sentByMail
    ? `The invitation is on its way to ${email}. You can also hand over the link yourself.`
    : `This Callhook sends no mail. Hand this link to ${email} yourself.`;
  return (
    <Alert role="status" color="sea" title={`${email} is invited`}>
      <CopyField
        label="Invitation link"
        description={`${words} It is not shown again, but you can make a new one.`}
        value={link}
      />
    </Alert>
  );
}
