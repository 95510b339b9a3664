import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { QueryState } from "../query-state.tsx";
import { SettingsCard } from "../settings-card.tsx";
import { SettingsSection } from "../settings-section.tsx";
import { useWorkspaceAccess } from "../use-workspace-access.ts";
import { EnvironmentDialog } from "./environment-dialog.tsx";
import { EnvironmentList } from "./environment-list.tsx";
import { useEnvironments } from "./use-environments.ts";
import { VariablesCard } from "./variables-card.tsx";

/** Where calls and tests run, and what tools are filled in with there. */
export function EnvironmentsPage() {
  const { may } = useWorkspaceAccess();
  const mayWrite = may("workspace:write");
  return (
    <SettingsSection
      title="Environments"
      lead="Try tools against your staging system with the same settings that production uses: one tool, another address."
      needs="tools:read"
    >
      <Environments mayWrite={mayWrite} />
    </SettingsSection>
  );
}

function Environments({ mayWrite }: { mayWrite: boolean }) {
  const environments = useEnvironments();
  const [isOpen, { open, close }] = useDisclosure(false);
  const add = mayWrite ? (
    <Button variant="default" leftSection={<IconPlus size={17} aria-hidden />} onClick={open}>
      Add an environment
    </Button>
  ) : null;
  return (
    <QueryState query={environments} what="the environments" rows={3}>
      {(list) => (
        <>
          <SettingsCard
            title="Where calls run"
            lead="A call or a test runs in one of them, in production unless something else is chosen."
            aside={add}
          >
            <EnvironmentList environments={list} mayWrite={mayWrite} />
          </SettingsCard>
          <VariablesCard environments={list} mayWrite={mayWrite} />
          <EnvironmentDialog isOpen={isOpen} onClose={close} />
        </>
      )}
    </QueryState>
  );
}
