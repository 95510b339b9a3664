import { webhookDraftSchema } from "@callhook/core";
import { deliveryRepository, openKeyring, type Scope, webhookRepository } from "@callhook/db";
import { queryRows } from "@callhook/db/testing";

/** What each change of a webhook leaves in the audit log. Its address may hold a token. */
export function webhookMutations({ canary, secretKey }: { canary: string; secretKey: string }) {
  const draft = { url: `https://crm.example.com/calls?token=${canary}`, description: canary };
  const aWebhook = async (scope: Scope) => {
    const webhooks = webhookRepository({ ...scope, keyring: openKeyring([secretKey]) });
    const { id: webhookId } = await webhooks.create(webhookDraftSchema.parse(draft));
    // Ten are all that there may be.
    const { items } = await webhooks.list();
    for (const { id } of items) if (id !== webhookId) await webhooks.remove(id);
    return webhookId;
  };
  const about = async (scope: Scope) => ({ webhookId: await aWebhook(scope) });
  return {
    "webhooks.create": { action: "webhook.created", input: async () => draft },
    "webhooks.remove": { action: "webhook.removed", input: about },
    "webhooks.resend": {
      action: "webhook.deliveries-resent",
      input: async (scope: Scope) => {
        const { id: deliveryId } = await deliveryRepository(scope).test(await aWebhook(scope));
        return { deliveryId };
      },
    },
    "webhooks.resendFailed": {
      action: "webhook.deliveries-resent",
      input: async (scope: Scope) => {
        const { id, webhookId } = await deliveryRepository(scope).test(await aWebhook(scope));
        await queryRows(
          scope.database,
          `update webhook_deliveries set state = 'exhausted' where id = '${id}'`,
        );
        return { webhookId, since: "2026-01-01T00:00:00Z" };
      },
    },
    "webhooks.rotateSecret": { action: "webhook.secret-renewed", input: about },
    "webhooks.setEnabled": {
      action: "webhook.disabled",
      input: async (scope: Scope) => ({ ...(await about(scope)), enabled: false }),
    },
    "webhooks.test": { action: "webhook.tested", input: about },
    "webhooks.update": {
      action: "webhook.updated",
      input: async (scope: Scope) => ({ ...(await about(scope)), draft }),
    },
  } as const;
}
