import type { DeliveryState } from "@callhook/core";
import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useApi } from "../../../lib/api.ts";
import type { RouterOutputs } from "../router-outputs.ts";

export type Webhook = RouterOutputs["webhooks"]["list"]["items"][number];
export type WebhookWithSecret = RouterOutputs["webhooks"]["create"];
export type Delivery = RouterOutputs["webhooks"]["deliveries"]["items"][number];
export type DeliveryAttempt = RouterOutputs["webhooks"]["delivery"]["attempts"][number];

/** Every webhook of the workspace, newest first; there are ten at most. */
export function useWebhooks() {
  const api = useApi();
  const query = useQuery(api.webhooks.list.queryOptions({ limit: 100 }));
  return { ...query, data: query.data?.items };
}

export function useWebhook(webhookId: string) {
  const api = useApi();
  return useQuery(api.webhooks.get.queryOptions({ webhookId }));
}

/** Calls end and attempts are made while somebody looks on. */
const refreshMs = 3000;

/** What one webhook was told, newest first, page after page. */
export function useDeliveries(options: { webhookId: string; state: DeliveryState | undefined }) {
  const api = useApi();
  const query = useInfiniteQuery(
    api.webhooks.deliveries.infiniteQueryOptions(
      { ...options, limit: 50 },
      {
        getNextPageParam: ({ nextCursor }) => nextCursor,
        placeholderData: keepPreviousData,
        refetchInterval: refreshMs,
      },
    ),
  );
  return { ...query, data: query.data?.pages.flatMap(({ items }) => items) };
}

/** One delivery with its attempts, up to date until it is delivered or given up. */
export function useDelivery(deliveryId: string) {
  const api = useApi();
  return useQuery(
    api.webhooks.delivery.queryOptions(
      { deliveryId },
      { refetchInterval: ({ state }) => (state.data?.state === "waiting" ? 1000 : false) },
    ),
  );
}

/** Reads again whatever tells of webhooks and their deliveries. */
export function useRefreshWebhooks() {
  const api = useApi();
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: api.webhooks.pathKey() });
}
