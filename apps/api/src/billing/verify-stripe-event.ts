import { Stripe } from "stripe";

/** The event, if one of the secrets signed exactly these bytes, within the last five minutes; null otherwise. */
export async function verifyStripeEvent(options: {
  body: Uint8Array;
  signature: string | undefined;
  secrets: string[];
}): Promise<Stripe.Event | null> {
  const { body, signature, secrets } = options;
  if (signature === undefined) return null;
  for (const secret of secrets) {
    try {
      return await Stripe.webhooks.constructEventAsync(body, signature, secret);
    } catch {
      // Signed with another secret, too long ago, or by nobody: all of it is answered in the same way.
    }
  }
  return null;
}
