import { SettingsSection } from "../settings-section.tsx";
import { useWorkspaceAccess } from "../use-workspace-access.ts";
import { InvitationsCard } from "./invitations-card.tsx";
import { InviteCard } from "./invite-card.tsx";
import { MembersCard } from "./members-card.tsx";

/** Who is in the workspace, who is asked to be, and as what. */
export function MembersPage() {
  return (
    <SettingsSection
      title="Members"
      lead="Who works in this workspace, and what each of them may do."
      needs="members:read"
    >
      <MemberCards />
    </SettingsSection>
  );
}

function MemberCards() {
  const { workspace, role: myRole, may } = useWorkspaceAccess();
  const isAllowed = may("members:write");
  return (
    <>
      <MembersCard myRole={myRole} mayChange={isAllowed} workspaceName={workspace?.name ?? ""} />
      {isAllowed ? (
        <>
          <InviteCard myRole={myRole} />
          <InvitationsCard />
        </>
      ) : null}
    </>
  );
}
