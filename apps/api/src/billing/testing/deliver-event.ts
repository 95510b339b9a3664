import { z } from "zod";
import { signatureOf, type StripeTestEvent } from "./stripe-events.ts";

const answerSchema = z.record(z.string(), z.unknown());

/** Posts an event, signed, and gives the status and all that was answered. */
export async function deliverEvent(options: { url: string; event: StripeTestEvent }) {
  const { url, event } = options;
  const body = JSON.stringify(event, null, 2);
  const headers = { "stripe-signature": signatureOf({ payload: body }) };
  const response = await postEvent({ url, body, headers });
  return { status: response.status, ...answerSchema.parse(await response.json()) };
}

export function postEvent(options: {
  url: string;
  body: string | Uint8Array<ArrayBuffer>;
  headers: Record<string, string>;
}): Promise<Response> {
  const { url, body } = options;
  const headers = { "content-type": "application/json; charset=utf-8", ...options.headers };
  return fetch(`${url}/billing/stripe`, { method: "POST", headers, body });
}
