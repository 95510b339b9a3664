import { Anchor, Text } from "@mantine/core";
import { EntranceCard } from "./entrance-card.tsx";
import { MailPlace } from "./mail-place.tsx";
import type { Entrance } from "./use-entrance.ts";

type LinkSentProps = { email: string; mail: Entrance["mail"]; onBack: () => void };

/** The same words whether or not somebody has an account, so that nobody learns who does. */
export function LinkSent({ email, mail, onBack }: LinkSentProps) {
  return (
    <EntranceCard
      title="Follow the link"
      foot={
        <Anchor component="button" type="button" size="sm" onClick={onBack}>
          Back to sign in
        </Anchor>
      }
    >
      <Text>
        If <strong>{email}</strong> has an account here, there is a sign-in link for it now. It works once and
        for a few minutes.
      </Text>
      <MailPlace mail={mail} />
    </EntranceCard>
  );
}
