import type { Context } from "../context.ts";
import { echoOf } from "./echo-of.ts";
import { type EchoedRequest, echoedRequestSchema } from "./echoed-request.ts";

export type InspectedRequest = EchoedRequest & { id: string; receivedAt: string };

/** What the workspace's echo endpoint got, newest first: the last 50 of a day. */
export async function listEchoRequests(context: Context): Promise<{ items: InspectedRequest[] }> {
  const kept = await echoOf(context).requests();
  const items = kept.flatMap(({ id, receivedAt, request }) => {
    // One that an older release kept in another shape is not worth an error.
    const { data } = echoedRequestSchema.safeParse(request);
    return data === undefined ? [] : [{ ...data, id, receivedAt }];
  });
  return { items };
}
