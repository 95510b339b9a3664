import { type Plan, planSchema } from "@callhook/core";
import { z } from "zod";

const paidPlans = planSchema.exclude(["free"]);
const example = "such as price_123=plus,price_456=pro";

/** More than one while the provider's secret is being changed: what either of them signed is taken. */
const webhookSecretsSchema = z
  .string()
  .transform(entriesOf)
  .pipe(z.array(z.string()).min(1, "STRIPE_WEBHOOK_SECRET holds no secret."));

/** Which plan each price of the billing provider buys. */
const pricesSchema = z
  .string()
  .default("")
  .transform((text, context) => {
    const prices = new Map<string, Plan>();
    for (const entry of entriesOf(text)) {
      const [price = "", name, ...rest] = entry.split("=").map((part) => part.trim());
      const plan = paidPlans.safeParse(name);
      if (!plan.success || price === "" || rest.length > 0 || prices.has(price)) {
        const message = `STRIPE_PRICES must name each price once with one of ${paidPlans.options.join(", ")}, ${example}.`;
        context.addIssue({ code: "custom", message });
        return z.NEVER;
      }
      prices.set(price, plan.data);
    }
    return prices;
  });

const portalUrlSchema = z.url({
  protocol: /^https?$/,
  error: "BILLING_PORTAL_URL must be a URL such as https://billing.stripe.com/p/login/….",
});

/** What the API is told about billing; without a secret nobody can tell it anything. */
export const billingSettings = {
  STRIPE_WEBHOOK_SECRET: webhookSecretsSchema.optional(),
  STRIPE_PRICES: pricesSchema,
  BILLING_PORTAL_URL: portalUrlSchema.optional(),
};

function entriesOf(text: string): string[] {
  return text
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}
