import { type DeliveryState, deliveryStateSchema } from "@callhook/core";

/** Which deliveries are shown, as it stands in the address bar; what is no state is dropped. */
export type DeliverySearch = { state?: DeliveryState };

export function deliverySearchOf(search: Record<string, unknown>): DeliverySearch {
  const state = deliveryStateSchema.safeParse(search["state"]).data;
  return state === undefined ? {} : { state };
}
