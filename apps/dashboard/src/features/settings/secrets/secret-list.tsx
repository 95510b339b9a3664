import { Badge, Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { RelativeTime } from "../../../components/relative-time.tsx";
import { SecretDialog } from "../../secrets/secret-dialog.tsx";
import { RemoveButton } from "../remove-button.tsx";
import rows from "../rows.module.css";
import { secretHealth } from "./secret-health.ts";
import { SecretUsers } from "./secret-users.tsx";
import { SecretValues } from "./secret-values.tsx";
import { useRemoveSecret } from "./use-remove-secret.ts";
import type { Secret } from "./use-secrets.ts";

/** The secrets by name, each with how it fares, where it is used, and what can be done to it. */
export function SecretList({ secrets, mayWrite }: { secrets: Secret[]; mayWrite: boolean }) {
  return (
    <ul className={rows.list} aria-label="Secrets">
      {secrets.map((secret) => (
        <SecretRow key={secret.name} secret={secret} mayWrite={mayWrite} />
      ))}
    </ul>
  );
}

function SecretRow({ secret, mayWrite }: { secret: Secret; mayWrite: boolean }) {
  const { label, color, words } = secretHealth(secret);
  return (
    <li className={rows.row}>
      <div className={rows.main}>
        <Group gap="xs">
          <Text component="strong" fw={550} ff="monospace">
            {secret.name}
          </Text>
          <Badge color={color}>{label}</Badge>
        </Group>
        {words === null ? null : (
          <Text size="sm">
            {words}
            {secret.health === null ? null : (
              <>
                {" "}
                That was <RelativeTime at={secret.health.at} />.
              </>
            )}
          </Text>
        )}
        <SecretValues secret={secret} mayWrite={mayWrite} />
        <SecretUsers usedBy={secret.usedBy} />
        <SecretStory secret={secret} />
      </div>
      {mayWrite ? <SecretActions secret={secret} /> : null}
    </li>
  );
}

function SecretStory({ secret }: { secret: Secret }) {
  const { version, createdAt, updatedAt, writtenBy, lastUsedAt } = secret;
  return (
    <Text size="sm" c="dimmed">
      {version === 1 ? "Saved" : "Replaced"} by {writtenBy} <RelativeTime at={updatedAt} />
      {version === 1 ? null : (
        <>
          {" · "}created <RelativeTime at={createdAt} />
        </>
      )}
      {" · "}
      {lastUsedAt === null ? (
        "never used"
      ) : (
        <>
          last used <RelativeTime at={lastUsedAt} />
        </>
      )}
    </Text>
  );
}

function SecretActions({ secret }: { secret: Secret }) {
  const { name } = secret;
  const [isOpen, { open, close }] = useDisclosure(false);
  const remove = useRemoveSecret(secret);
  return (
    <Group gap="xs">
      <Button variant="default" size="xs" onClick={open} aria-label={`Replace the value of ${name}`}>
        Replace
      </Button>
      <RemoveButton name={name} removal={remove} />
      <SecretDialog isOpen={isOpen} replaced={name} onClose={close} />
    </Group>
  );
}
