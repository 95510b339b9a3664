import { confirm } from "../../../components/confirm.tsx";
import { notifyFailure, notifySuccess } from "../../../components/notify.tsx";
import { useApiClient } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { type Removal, useRemoval } from "../use-removal.ts";
import { useRefreshWebhooks, type Webhook } from "./use-webhooks.ts";
import { nameOf } from "./webhook-words.ts";

export function useRemoveWebhook(webhook: Webhook): Removal {
  const client = useApiClient();
  return useRemoval({
    name: nameOf(webhook),
    noun: "webhook",
    users: [],
    whenUnused:
      "Nothing is sent to it any more, what waits included, and its deliveries are gone. The calls on record stay.",
    remove: () => client.webhooks.remove.mutate({ webhookId: webhook.id }),
    refresh: useRefreshWebhooks(),
  });
}

/** Switches a webhook on or off. */
export function useSwitchWebhook(webhook: Webhook) {
  const client = useApiClient();
  const { id: webhookId, enabled } = webhook;
  const name = nameOf(webhook);
  return useMutation({
    mutationFn: () => client.webhooks.setEnabled.mutate({ webhookId, enabled: !enabled }),
    onSuccess: () =>
      notifySuccess({ title: enabled ? `“${name}” is told no more` : `“${name}” is told of calls` }),
    onError: (error) => notifyFailure({ title: `“${name}” was not switched`, error }),
    onSettled: useRefreshWebhooks(),
  });
}

/** Asks first: whoever verifies by the old secret has a day to change. */
export function useRenewSecret({ id: webhookId }: Webhook) {
  const client = useApiClient();
  const renewing = useMutation({
    mutationFn: () => client.webhooks.rotateSecret.mutate({ webhookId }),
    onError: (error) => notifyFailure({ title: "The secret is still the old one", error }),
    onSettled: useRefreshWebhooks(),
    gcTime: 0,
  });
  async function ask() {
    const isAgreed = await confirm({
      title: "Make a new signing secret?",
      body: "It is shown once. For 24 hours deliveries are signed by both, so that you can change your receiver without losing one; then the old one is gone.",
      confirmLabel: "Make a new secret",
    });
    if (isAgreed) renewing.mutate();
  }
  return { ...renewing, ask };
}
