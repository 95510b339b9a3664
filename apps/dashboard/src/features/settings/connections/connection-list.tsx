import { Badge, Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { RelativeTime } from "../../../components/relative-time.tsx";
import { RemoveButton } from "../remove-button.tsx";
import rows from "../rows.module.css";
import { SecretUsers } from "../secrets/secret-users.tsx";
import { ConnectionDialog } from "./connection-dialog.tsx";
import { ConnectionTestDialog } from "./connection-test-dialog.tsx";
import { connectionHealth, kindWords } from "./connection-words.ts";
import { useRemoveConnection } from "./use-remove-connection.ts";
import type { Connection } from "./use-connections.ts";

type ConnectionListProps = { connections: Connection[]; mayWrite: boolean };

/** Each with what it is, where it may go, how it fares, and who signs in by it. */
export function ConnectionList({ connections, mayWrite }: ConnectionListProps) {
  return (
    <ul className={rows.list} aria-label="Connections">
      {connections.map((connection) => (
        <ConnectionRow key={connection.id} connection={connection} mayWrite={mayWrite} />
      ))}
    </ul>
  );
}

function ConnectionRow({ connection, mayWrite }: { connection: Connection; mayWrite: boolean }) {
  const { label, color, words } = connectionHealth(connection);
  const { name, authentication, usedBy, lastUsedAt, writtenBy, updatedAt } = connection;
  return (
    <li className={rows.row}>
      <div className={rows.main}>
        <Group gap="xs">
          <Text component="strong" fw={550}>
            {name}
          </Text>
          <Badge color={color}>{label}</Badge>
        </Group>
        <Text size="sm" style={{ overflowWrap: "anywhere" }}>
          {kindWords[authentication.type]}
          {" · "}
          {authentication.origin === undefined
            ? "goes to the host of each tool’s URL"
            : `goes to ${authentication.origin} alone`}
        </Text>
        {words === null ? null : <Text size="sm">{words}</Text>}
        <SecretUsers usedBy={{ tools: usedBy, connections: [] }} />
        <Text size="sm" c="dimmed">
          Saved by {writtenBy} <RelativeTime at={updatedAt} />
          {" · "}
          {lastUsedAt === null ? (
            "never used"
          ) : (
            <>
              its secret last used <RelativeTime at={lastUsedAt} />
            </>
          )}
        </Text>
      </div>
      {mayWrite ? <Actions connection={connection} /> : null}
    </li>
  );
}

function Actions({ connection }: { connection: Connection }) {
  const { name } = connection;
  const [isEdited, edit] = useDisclosure(false);
  const [isTested, test] = useDisclosure(false);
  const remove = useRemoveConnection(connection);
  return (
    <Group gap="xs">
      <Button variant="default" size="xs" onClick={test.open} aria-label={`Test ${name}`}>
        Test
      </Button>
      <Button variant="default" size="xs" onClick={edit.open} aria-label={`Change ${name}`}>
        Change
      </Button>
      <RemoveButton name={name} removal={remove} />
      <ConnectionDialog isOpen={isEdited} changed={connection} onClose={edit.close} />
      <ConnectionTestDialog isOpen={isTested} connection={connection} onClose={test.close} />
    </Group>
  );
}
