import { Badge, Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { RelativeTime } from "../../../components/relative-time.tsx";
import { RemoveButton } from "../remove-button.tsx";
import rows from "../rows.module.css";
import { EnvironmentDialog } from "./environment-dialog.tsx";
import type { Environment } from "./use-environments.ts";
import { useRemoveEnvironment } from "./use-remove-environment.ts";

type EnvironmentListProps = { environments: Environment[]; mayWrite: boolean };

export function EnvironmentList({ environments, mayWrite }: EnvironmentListProps) {
  return (
    <ul className={rows.list} aria-label="Environments">
      {environments.map((environment) => (
        <li key={environment.id} className={rows.row}>
          <div className={rows.main}>
            <Group gap="xs">
              <Text component="strong" fw={550} ff="monospace">
                {environment.name}
              </Text>
              {environment.isProduction ? <Badge color="sea">Default</Badge> : null}
            </Group>
            <Text size="sm" c="dimmed">
              {environment.createdAt === null ? (
                "Always there. Its values hold wherever an environment has none of its own."
              ) : (
                <>
                  Added <RelativeTime at={environment.createdAt} />
                </>
              )}
            </Text>
          </div>
          {mayWrite && !environment.isProduction ? <Actions environment={environment} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Actions({ environment }: { environment: Environment }) {
  const { name } = environment;
  const [isOpen, { open, close }] = useDisclosure(false);
  const remove = useRemoveEnvironment(environment);
  return (
    <Group gap="xs">
      <Button variant="default" size="xs" onClick={open} aria-label={`Rename ${name}`}>
        Rename
      </Button>
      <RemoveButton name={name} removal={remove} />
      <EnvironmentDialog isOpen={isOpen} renamed={environment} onClose={close} />
    </Group>
  );
}
