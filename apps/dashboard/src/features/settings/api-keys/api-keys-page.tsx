import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconKey, IconPlus } from "@tabler/icons-react";
import { EmptyState } from "../../../components/empty-state.tsx";
import { QueryState } from "../query-state.tsx";
import { SettingsCard } from "../settings-card.tsx";
import { SettingsSection } from "../settings-section.tsx";
import { useWorkspaceAccess } from "../use-workspace-access.ts";
import { CreateKeyDialog } from "./create-key-dialog.tsx";
import { KeyList } from "./key-list.tsx";
import { useApiKeys } from "./use-api-keys.ts";

/** What services come in with. */
export function ApiKeysPage() {
  const { may } = useWorkspaceAccess();
  const [isOpen, { open, close }] = useDisclosure(false);
  const mayWrite = may("api-keys:write");
  const create = mayWrite ? (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={open}>
      Create a key
    </Button>
  ) : null;
  return (
    <SettingsSection
      title="API keys"
      lead="Your services, phone gateways and test suites come in with a key. Each may do only what you give it."
      needs="api-keys:read"
      actions={create}
    >
      <Keys mayWrite={mayWrite} />
      <CreateKeyDialog isOpen={isOpen} onClose={close} />
    </SettingsSection>
  );
}

function Keys({ mayWrite }: { mayWrite: boolean }) {
  const keys = useApiKeys();
  return (
    <QueryState query={keys} what="the API keys" rows={3}>
      {(list) =>
        list.length === 0 ? (
          <EmptyState icon={IconKey} title="No API keys yet">
            Create one for each service, so that you can revoke it without stopping the others.
          </EmptyState>
        ) : (
          <SettingsCard title="Keys">
            <KeyList keys={list} mayRevoke={mayWrite} />
            {keys.hasNextPage ? (
              <Button
                mt="md"
                variant="default"
                loading={keys.isFetchingNextPage}
                onClick={() => void keys.fetchNextPage()}
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
