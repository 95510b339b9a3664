import { type WebhookEvent, webhookEvents } from "@callhook/core";
import { Alert, Checkbox, Stack } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { eventWords } from "./webhook-words.ts";

type EventChoiceProps = {
  events: readonly WebhookEvent[];
  format: string;
  error: string | undefined;
  onChange: (events: WebhookEvent[]) => void;
};

/** What a webhook is told of: one event at least. */
export function EventChoice({ events, format, error, onChange }: EventChoiceProps) {
  const isTwice = format === "elevenlabs" && events.length === webhookEvents.length;
  return (
    <Checkbox.Group
      label="When it is told"
      value={[...events]}
      error={error}
      onChange={(chosen) => onChange(webhookEvents.filter((event) => chosen.includes(event)))}
    >
      <Stack gap="xs" mt="xs" mb={error === undefined ? 0 : "xs"}>
        {webhookEvents.map((event) => (
          <Checkbox key={event} value={event} {...eventWords[event]} />
        ))}
        {isTwice ? (
          <Alert color="yellow" icon={<IconInfoCircle size={18} aria-hidden />}>
            ElevenLabs’ shape has one name for both, so each call comes twice. For a receiver made for
            ElevenLabs, choose “{eventWords["call.analyzed"].label}” alone.
          </Alert>
        ) : null}
      </Stack>
    </Checkbox.Group>
  );
}
