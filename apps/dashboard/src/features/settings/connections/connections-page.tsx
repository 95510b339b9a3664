import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlugConnected, IconPlus } from "@tabler/icons-react";
import { EmptyState } from "../../../components/empty-state.tsx";
import { QueryState } from "../query-state.tsx";
import { SettingsCard } from "../settings-card.tsx";
import { SettingsSection } from "../settings-section.tsx";
import { useWorkspaceAccess } from "../use-workspace-access.ts";
import { ConnectionDialog } from "./connection-dialog.tsx";
import { ConnectionList } from "./connection-list.tsx";
import { useConnections } from "./use-connections.ts";

/** Sign-ins that several tools share. */
export function ConnectionsPage() {
  const { may } = useWorkspaceAccess();
  const [isOpen, { open, close }] = useDisclosure(false);
  const mayWrite = may("secrets:write");
  const add = mayWrite ? (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={open}>
      Add a connection
    </Button>
  ) : null;
  return (
    <SettingsSection
      title="Connections"
      lead="A sign-in under a name, for as many tools as you like: change it once, and it is so for all of them."
      needs="secrets:read"
      actions={add}
    >
      <Connections mayWrite={mayWrite} />
      <ConnectionDialog isOpen={isOpen} onClose={close} />
    </SettingsSection>
  );
}

function Connections({ mayWrite }: { mayWrite: boolean }) {
  const connections = useConnections();
  return (
    <QueryState query={connections} what="the connections" rows={3}>
      {(list) =>
        list.length === 0 ? (
          <EmptyState icon={IconPlugConnected} title="No connections yet">
            Say once how to sign in to your CRM, with a key, a password, OAuth 2.0 or a certificate. Tools
            choose the connection by its name.
          </EmptyState>
        ) : (
          <SettingsCard title="Kept for your tools">
            <ConnectionList connections={list} mayWrite={mayWrite} />
            {connections.hasNextPage ? (
              <Button
                mt="md"
                variant="default"
                loading={connections.isFetchingNextPage}
                onClick={() => void connections.fetchNextPage()}
              >
                Load more
              </Button>
            ) : null}
          </SettingsCard>
        )
      }
    </QueryState>
  );
}
