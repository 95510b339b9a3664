import { Button, Code, Stack, Text } from "@mantine/core";
import { IconEye, IconEyeOff } from "@tabler/icons-react";
import { useApiClient } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { ProblemNote } from "../../entrance/problem-note.tsx";
import { CopyField } from "../copy-field.tsx";
import { SettingsCard } from "../settings-card.tsx";

/** The secret that endpoints verify our requests with; read on demand, since each reading is on record. */
export function SigningSecret() {
  const client = useApiClient();
  // A mutation, so that it is read by pressing only and leaves the page's memory when it is hidden.
  const reading = useMutation({ mutationFn: () => client.workspace.signingSecret.query(), gcTime: 0 });

  return (
    <SettingsCard
      title="Signing secret"
      lead="Every request to your endpoints is signed with it, so that they can tell ours from anybody else's."
    >
      <Stack gap="md" align="flex-start">
        {reading.data === undefined ? (
          <Button
            variant="default"
            leftSection={<IconEye size={17} aria-hidden />}
            loading={reading.isPending}
            onClick={() => reading.mutate()}
          >
            Show the secret
          </Button>
        ) : (
          <Shown secret={reading.data.secret} onHide={reading.reset} />
        )}
        <ProblemNote title="The secret could not be read" error={reading.error} />
        <Text size="sm" c="dimmed" maw="64ch">
          Showing it is recorded in the audit log. Requests carry <Code>webhook-id</Code>,{" "}
          <Code>webhook-timestamp</Code> and <Code>webhook-signature</Code> as the Standard Webhooks
          specification has them, so that its libraries verify them in one call. The README shows how under
          “Verify our signature”.
        </Text>
      </Stack>
    </SettingsCard>
  );
}

function Shown({ secret, onHide }: { secret: string | null; onHide: () => void }) {
  if (secret === null) {
    return (
      <Text size="sm" role="status">
        This Callhook was started without a secret key, so requests are not signed. Ask whoever runs it to set
        one.
      </Text>
    );
  }
  return (
    <Stack gap="sm" w="100%" maw={560} align="flex-start">
      <div style={{ width: "100%" }}>
        <CopyField label="Secret" value={secret} />
      </div>
      <Button
        variant="subtle"
        color="gray"
        size="xs"
        leftSection={<IconEyeOff size={15} aria-hidden />}
        onClick={onHide}
      >
        Hide it
      </Button>
    </Stack>
  );
}
