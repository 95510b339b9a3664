import { CopyField } from "../copy-field.tsx";
import { SettingsCard } from "../settings-card.tsx";
import { SettingsSection } from "../settings-section.tsx";
import { useWorkspaceAccess } from "../use-workspace-access.ts";
import { DeleteWorkspace } from "./delete-workspace.tsx";
import { RedactionCard } from "./redaction-card.tsx";
import { RenameWorkspace } from "./rename-workspace.tsx";
import { SigningSecret } from "./signing-secret.tsx";

/** What the workspace is called, what it signs with, and its end. */
export function WorkspacePage() {
  return (
    <SettingsSection
      title="Workspace"
      lead="What everybody here shares: its name, and the secret that your endpoints verify us by."
      needs="workspace:read"
    >
      <WorkspaceCards />
    </SettingsSection>
  );
}

function WorkspaceCards() {
  const { workspace, may } = useWorkspaceAccess();
  if (workspace === null) return null;
  const { id, name } = workspace;
  return (
    <>
      <SettingsCard title="General">
        <RenameWorkspace name={name} isAllowed={may("workspace:write")}>
          <CopyField
            label="Workspace id"
            description="Services that serve several workspaces name this one by it."
            value={id}
          />
        </RenameWorkspace>
      </SettingsCard>
      <RedactionCard isAllowed={may("workspace:write")} />
      {may("secrets:read") ? <SigningSecret /> : null}
      {may("workspace:remove") ? <DeleteWorkspace name={name} /> : null}
    </>
  );
}
