import { Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { SecretUsers } from "../secrets/secret-users.tsx";
import { RemoveButton } from "../remove-button.tsx";
import rows from "../rows.module.css";
import type { EnvironmentVariable } from "./use-environments.ts";
import { useRemoveVariable } from "./use-remove-variable.ts";
import classes from "./variables.module.css";
import { VariableDialog } from "./variable-dialog.tsx";

type VariableListProps = { variables: EnvironmentVariable[]; environments: string[]; mayWrite: boolean };

/** Each variable with what it is in every environment, and where it is used. */
export function VariableList({ variables, environments, mayWrite }: VariableListProps) {
  if (variables.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        No variables yet. Begin with the address of your system, such as base_url.
      </Text>
    );
  }
  return (
    <ul className={rows.list} aria-label="Variables">
      {variables.map((variable) => (
        <li key={variable.name} className={rows.row}>
          <div className={rows.main}>
            <Text component="strong" fw={550} ff="monospace">
              {variable.name}
            </Text>
            <Values variable={variable} environments={environments} />
            <SecretUsers usedBy={variable.usedBy} />
          </div>
          {mayWrite ? <Actions variable={variable} environments={environments} /> : null}
        </li>
      ))}
    </ul>
  );
}

type ValuesProps = { variable: EnvironmentVariable; environments: string[] };

function Values({ variable, environments }: ValuesProps) {
  const shared = variable.values["production"];
  return (
    <dl className={classes.values}>
      {environments.map((environment) => {
        const own = variable.values[environment];
        return (
          <div key={environment}>
            <dt>{environment}</dt>
            <dd data-missing={own === undefined || undefined}>
              {own ??
                (shared === undefined ? "No value: tools that name it cannot run here" : "As in production")}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Actions({ variable, environments }: ValuesProps) {
  const { name } = variable;
  const [isOpen, { open, close }] = useDisclosure(false);
  const remove = useRemoveVariable(variable);
  return (
    <Group gap="xs">
      <Button variant="default" size="xs" onClick={open} aria-label={`Change ${name}`}>
        Change
      </Button>
      <RemoveButton name={name} removal={remove} />
      <VariableDialog isOpen={isOpen} changed={variable} environments={environments} onClose={close} />
    </Group>
  );
}
