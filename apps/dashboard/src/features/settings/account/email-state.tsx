import { signInAnswer } from "@callhook/client/sign-in";
import { Badge, Button, Group, Text } from "@mantine/core";
import { IconCheck, IconMail } from "@tabler/icons-react";
import { signInClient } from "../../../lib/sign-in-client.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { ProblemNote } from "../../entrance/problem-note.tsx";

/** The address, and whether it was confirmed; if not, another link can be asked for. */
export function EmailState({ email, isVerified }: { email: string; isVerified: boolean }) {
  const sending = useMutation({
    mutationFn: () =>
      signInAnswer(signInClient.sendVerificationEmail({ email, callbackURL: "/verify-email" })),
  });
  return (
    <div>
      <Text size="sm" fw={550} mb={4}>
        Email
      </Text>
      <Group gap="sm">
        <Text>{email}</Text>
        {isVerified ? (
          <Badge color="sea" leftSection={<IconCheck size={13} aria-hidden />}>
            Confirmed
          </Badge>
        ) : (
          <Badge color="yellow">Not confirmed</Badge>
        )}
      </Group>
      {isVerified ? null : (
        <Group gap="sm" mt="xs">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconMail size={15} aria-hidden />}
            loading={sending.isPending}
            disabled={sending.isSuccess}
            onClick={() => sending.mutate()}
          >
            Send the confirmation again
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {sending.isSuccess ? "Sent. Open the link in it, then reload this page." : ""}
          </Text>
        </Group>
      )}
      <ProblemNote title="The message was not sent" error={sending.error} />
    </div>
  );
}
