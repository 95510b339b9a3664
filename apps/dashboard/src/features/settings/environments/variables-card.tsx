import { Button, Code } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { QueryState } from "../query-state.tsx";
import { SettingsCard } from "../settings-card.tsx";
import { type Environment, useEnvironmentVariables } from "./use-environments.ts";
import { VariableDialog } from "./variable-dialog.tsx";
import { VariableList } from "./variable-list.tsx";

type VariablesCardProps = { environments: Environment[]; mayWrite: boolean };

/** The named values that differ from environment to environment. */
export function VariablesCard({ environments, mayWrite }: VariablesCardProps) {
  const variables = useEnvironmentVariables();
  const [isOpen, { open, close }] = useDisclosure(false);
  const names = environments.map(({ name }) => name);
  const add = mayWrite ? (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={open}>
      Add a variable
    </Button>
  ) : null;
  return (
    <SettingsCard
      title="Variables"
      lead={
        <>
          Write <Code>{"{{env.base_url}}"}</Code> in a tool’s URL, a header or a constant: it stands for the
          value of the environment that the call runs in. Values are no secrets; everybody who sees tools sees
          them.
        </>
      }
      aside={add}
    >
      <QueryState query={variables} what="the variables" rows={2}>
        {(list) => <VariableList variables={list} environments={names} mayWrite={mayWrite} />}
      </QueryState>
      <VariableDialog isOpen={isOpen} environments={names} onClose={close} />
    </SettingsCard>
  );
}
