import { signInAnswer } from "@callhook/client/sign-in";
import { Badge, Box, Button, Group, Text } from "@mantine/core";
import { IconCheck, IconMail } from "@tabler/icons-react";
import { signInClient } from "../../../lib/sign-in-client.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { MailPlace } from "../../entrance/mail-place.tsx";
import { ProblemNote } from "../../entrance/problem-note.tsx";
import { useEntrance } from "../../entrance/use-entrance.ts";

/** The address, and whether it was confirmed; if not, another link can be asked for. */
export function EmailState({ email, isVerified }: { email: string; isVerified: boolean }) {
  const sending = useMutation({
    mutationFn: () =>
      signInAnswer(signInClient.sendVerificationEmail({ email, callbackURL: "/verify-email" })),
  });
  const { entrance } = useEntrance();
  const mail = entrance?.mail;
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
            {sending.isSuccess
              ? `${mail === "smtp" ? "Sent" : "Made"}. Open the link, then reload this page.`
              : ""}
          </Text>
        </Group>
      )}
      {sending.isSuccess && mail !== undefined ? (
        <Box mt="xs">
          <MailPlace mail={mail} />
        </Box>
      ) : null}
      <ProblemNote title="The message was not sent" error={sending.error} />
    </div>
  );
}
