import { Alert, Text } from "@mantine/core";
import { IconTerminal2 } from "@tabler/icons-react";
import type { Entrance } from "./use-entrance.ts";

/** Where to look for a link: in the mail, or where this Callhook sends none, in its terminal. */
export function MailPlace({ mail }: { mail: Entrance["mail"] }) {
  if (mail === "smtp") {
    return (
      <Text size="sm" c="dimmed">
        It may take a minute to arrive. If it does not, look among the unwanted mail.
      </Text>
    );
  }
  return (
    <Alert color="blue" title="This Callhook sends no mail" icon={<IconTerminal2 aria-hidden />}>
      The link was printed in the terminal where Callhook was started. Copy it from there, or ask whoever runs
      it.
    </Alert>
  );
}
