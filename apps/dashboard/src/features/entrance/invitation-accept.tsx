import { Button } from "@mantine/core";
import { EntranceCard } from "./entrance-card.tsx";
import type { Invitation } from "./invitation.ts";
import { InvitationLead } from "./invitation-lead.tsx";
import { ProblemNote } from "./problem-note.tsx";
import { useAcceptInvitation } from "./use-accept-invitation.ts";

/** For the one who is invited, signed in. */
export function InvitationAccept(invitation: Invitation) {
  const { accepting, accept } = useAcceptInvitation(invitation.token);
  return (
    <EntranceCard title={`Join ${invitation.workspaceName}`} lead={<InvitationLead {...invitation} />}>
      <ProblemNote error={accepting.error} />
      <Button fullWidth onClick={accept} loading={accepting.isPending}>
        Accept
      </Button>
    </EntranceCard>
  );
}
