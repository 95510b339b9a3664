import { confirm } from "../../../components/confirm.tsx";
import { notifyFailure, notifySuccess } from "../../../components/notify.tsx";
import { useApiClient } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { useRefreshWebhooks, type Webhook } from "./use-webhooks.ts";

const weekMs = 7 * 86_400_000;

/** Has an example sent; `onSent` gets the delivery's id. */
export function useTestWebhook({
  webhook,
  onSent,
}: {
  webhook: Webhook;
  onSent: (deliveryId: string) => void;
}) {
  const client = useApiClient();
  return useMutation({
    mutationFn: () => client.webhooks.test.mutate({ webhookId: webhook.id }),
    onSuccess: ({ id }) => onSent(id),
    onError: (error) => notifyFailure({ title: "No test event was sent", error }),
    onSettled: useRefreshWebhooks(),
  });
}

/** Sends one again, whatever became of it. */
export function useResend(deliveryId: string) {
  const client = useApiClient();
  return useMutation({
    mutationFn: () => client.webhooks.resend.mutate({ deliveryId }),
    onSuccess: () => notifySuccess({ title: "It is sent again" }),
    onError: (error) => notifyFailure({ title: "It was not sent again", error }),
    onSettled: useRefreshWebhooks(),
  });
}

/** Asks first: a receiver that was away gets all of it at once. */
export function useResendFailed({ id: webhookId }: Webhook) {
  const client = useApiClient();
  const resending = useMutation({
    mutationFn: () => {
      const since = new Date(Date.now() - weekMs).toISOString();
      return client.webhooks.resendFailed.mutate({ webhookId, since });
    },
    onSuccess: ({ resent, more }) => {
      const what = resent === 1 ? "1 delivery is" : `${resent} deliveries are`;
      notifySuccess({
        title: resent === 0 ? "Nothing failed in the last seven days" : `${what} sent again`,
        ...(more ? { message: "There are more: do it once again." } : {}),
      });
    },
    onError: (error) => notifyFailure({ title: "Nothing was sent again", error }),
    onSettled: useRefreshWebhooks(),
  });
  async function ask() {
    const isAgreed = await confirm({
      title: "Send again all that failed?",
      body: "Every delivery of the last seven days that was given up is sent again, the oldest first, under the id that it had.",
      confirmLabel: "Send again",
    });
    if (isAgreed) resending.mutate();
  }
  return { ...resending, ask };
}
