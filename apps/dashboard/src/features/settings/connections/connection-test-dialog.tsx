import { Alert, Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from "@tabler/icons-react";
import { productionEnvironment } from "@callhook/core";
import { type FormEvent, useState } from "react";
import { useApi } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { ProblemNote } from "../../entrance/problem-note.tsx";
import { EnvironmentPicker } from "../../environments/environment-picker.tsx";
import { type Connection, type ConnectionTest, useRefreshConnections } from "./use-connections.ts";

type ConnectionTestDialogProps = { isOpen: boolean; connection: Connection; onClose: () => void };

/** Tries a connection as a tool would use it, and says in words how it went. */
export function ConnectionTestDialog({ isOpen, connection, onClose }: ConnectionTestDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={`Test “${connection.name}”`} size="lg">
      <TestForm connection={connection} onClose={onClose} />
    </Modal>
  );
}

function TestForm({ connection, onClose }: { connection: Connection; onClose: () => void }) {
  const { id: connectionId, authentication } = connection;
  const isLogin = authentication.type === "oauth2-client-credentials";
  const [url, setUrl] = useState(isLogin ? "" : (authentication.origin ?? ""));
  const [environment, setEnvironment] = useState<string>(productionEnvironment);
  const api = useApi();
  const refresh = useRefreshConnections();
  const testing = useMutation(api.connections.test.mutationOptions({ onSettled: refresh }));

  function submit(event: FormEvent) {
    event.preventDefault();
    testing.mutate({ connectionId, environment, url: url.trim() === "" ? undefined : url });
  }

  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {isLogin
            ? "Asks the login for a token, and with an address sends it one GET request as well."
            : "Sends one GET request with these credentials, which a well-made endpoint answers without changing anything."}
        </Text>
        <TextInput
          label={isLogin ? "Address (optional)" : "Address"}
          description="Where the credentials are tried. They go nowhere but to the origin that they belong to."
          placeholder="https://api.example.com/me"
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
          spellCheck={false}
          autoComplete="off"
          data-autofocus
        />
        <EnvironmentPicker
          description="Whose addresses and secrets are tried."
          value={environment}
          onChange={setEnvironment}
        />
        <div role="status" aria-live="polite">
          {testing.data === undefined ? null : <Verdict test={testing.data} />}
        </div>
        <ProblemNote title="It could not be tried" error={testing.error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Done
          </Button>
          <Button type="submit" loading={testing.isPending}>
            Test connection
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const verdicts = {
  ok: { title: "It works", color: "sea", icon: IconCircleCheck },
  rejected: { title: "It was rejected", color: "red", icon: IconAlertTriangle },
  "refresh-failed": { title: "The sign-in failed", color: "red", icon: IconAlertTriangle },
  unknown: { title: "It could not be judged", color: "gray", icon: IconInfoCircle },
} as const;

function Verdict({ test }: { test: ConnectionTest }) {
  const { title, color, icon: Icon } = verdicts[test.verdict];
  return (
    <Alert color={color} title={title} icon={<Icon aria-hidden />}>
      {test.message}
    </Alert>
  );
}
