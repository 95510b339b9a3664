import { Alert, List, Stack, Text, Title } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { CopyField } from "../copy-field.tsx";
import { providerWords } from "./provider-words.ts";
import { ReceivedWebhooks } from "./received-webhooks.tsx";
import type { LineSetup } from "./use-lines.ts";
import { webhookSteps } from "./webhook-steps.tsx";

/** How calls that ended at a platform come on record here, and what has come lately. */
export function WebhookSetup({ line }: { line: LineSetup }) {
  const { provider, webhookAddress, webhookSecret } = line;
  const { label, webhook } = providerWords(provider);
  if (webhook === null || webhookAddress === null) return null;
  return (
    <Stack gap="sm">
      <Title order={3}>Calls that ended at {label}</Title>
      <Text size="sm" c="dimmed">
        {label} tells of each call once it has ended. It stands in Calls then, with all that was said and
        done, and once: a call that was held here as well gets only what it lacks.
      </Text>
      <List
        type="ordered"
        spacing="md"
        listStyleType="decimal"
        withPadding
        styles={{ itemWrapper: { display: "block" } }}
      >
        {webhookSteps({ provider, address: <CopyField label="Webhook URL" value={webhookAddress} /> }).map(
          (step, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- the steps of a line never move
            <List.Item key={index}>{step}</List.Item>
          ),
        )}
      </List>
      {webhookSecret === null ? (
        <Alert color="blue" icon={<IconInfoCircle aria-hidden />} title="None are taken yet">
          This line has no secret to prove them with. Choose one under Change, at {withoutNote(webhook.label)}
          .
        </Alert>
      ) : (
        <ReceivedWebhooks lineId={line.id} />
      )}
    </Stack>
  );
}

function withoutNote(label: string): string {
  return label.replace(" (optional)", "");
}
