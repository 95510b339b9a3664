import { Button, Group, Modal } from "@mantine/core";
import { IconKey, IconRefresh, IconSend } from "@tabler/icons-react";
import { useState } from "react";
import { DeliveryDialog } from "./delivery-dialog.tsx";
import { useRenewSecret } from "./use-change-webhook.ts";
import { useResendFailed, useTestWebhook } from "./use-deliver.ts";
import type { Webhook } from "./use-webhooks.ts";
import { WebhookSecret } from "./webhook-secret.tsx";

/** An example on request, all that failed once more, and another secret. */
export function WebhookActions({ webhook }: { webhook: Webhook }) {
  const [tested, setTested] = useState<string | null>(null);
  const testing = useTestWebhook({ webhook, onSent: setTested });
  const resending = useResendFailed(webhook);
  const renewing = useRenewSecret(webhook);
  return (
    <Group gap="xs">
      <Button
        size="xs"
        leftSection={<IconSend size={15} aria-hidden />}
        disabled={!webhook.enabled}
        loading={testing.isPending}
        onClick={() => testing.mutate()}
      >
        Send a test event
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconRefresh size={15} aria-hidden />}
        disabled={!webhook.enabled}
        loading={resending.isPending}
        onClick={() => void resending.ask()}
      >
        Resend failed
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconKey size={15} aria-hidden />}
        loading={renewing.isPending}
        onClick={() => void renewing.ask()}
      >
        New secret
      </Button>
      {tested === null ? null : (
        <DeliveryDialog deliveryId={tested} mayWrite onClose={() => setTested(null)} />
      )}
      <NewSecretDialog secret={renewing.data?.secret} onClose={renewing.reset} />
    </Group>
  );
}

function NewSecretDialog({ secret, onClose }: { secret: string | undefined; onClose: () => void }) {
  return (
    <Modal
      opened={secret !== undefined}
      onClose={onClose}
      title="The webhook has a new secret"
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      {secret === undefined ? null : <WebhookSecret secret={secret} onDone={onClose} />}
    </Modal>
  );
}
