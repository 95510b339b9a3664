import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus, IconShieldLock } from "@tabler/icons-react";
import { EmptyState } from "../../../components/empty-state.tsx";
import { SecretDialog } from "../../secrets/secret-dialog.tsx";
import { QueryState } from "../query-state.tsx";
import { SettingsCard } from "../settings-card.tsx";
import { SettingsSection } from "../settings-section.tsx";
import { useWorkspaceAccess } from "../use-workspace-access.ts";
import { SecretList } from "./secret-list.tsx";
import { useSecrets } from "./use-secrets.ts";

/** What tools prove themselves with. */
export function SecretsPage() {
  const { may } = useWorkspaceAccess();
  const [isOpen, { open, close }] = useDisclosure(false);
  const mayWrite = may("secrets:write");
  const add = mayWrite ? (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={open}>
      Add a secret
    </Button>
  ) : null;
  return (
    <SettingsSection
      title="Secrets"
      lead="The keys, tokens and passwords that your tools need. They are kept encrypted, and shown to nobody again."
      needs="secrets:read"
      actions={add}
    >
      <Secrets mayWrite={mayWrite} />
      <SecretDialog isOpen={isOpen} onClose={close} />
    </SettingsSection>
  );
}

function Secrets({ mayWrite }: { mayWrite: boolean }) {
  const secrets = useSecrets();
  return (
    <QueryState query={secrets} what="the secrets" rows={3}>
      {(list) =>
        list.length === 0 ? (
          <EmptyState icon={IconShieldLock} title="No secrets yet">
            Save what your endpoints ask for, such as the key of your CRM. Tools name it; the agents and
            transcripts never see it.
          </EmptyState>
        ) : (
          <SettingsCard title="Kept for your tools">
            <SecretList secrets={list} mayWrite={mayWrite} />
            {secrets.hasNextPage ? (
              <Button
                mt="md"
                variant="default"
                loading={secrets.isFetchingNextPage}
                onClick={() => void secrets.fetchNextPage()}
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
