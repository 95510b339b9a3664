import { expect, test } from "vitest";
import { allowsWebhookTools } from "./allows-webhook-tools.ts";
import { planSchema } from "./plan.ts";

test("every plan but Free allows webhook tools", () => {
  const allowed = planSchema.options.filter(allowsWebhookTools);
  expect(allowed).toEqual(["plus", "pro", "enterprise"]);
});
