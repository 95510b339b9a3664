import { TRPCClientError } from "@trpc/client";
import { expect, test } from "vitest";
import { createQueryClient } from "./query-client.ts";

/** An error as the client throws it for a refusal of the API. */
function refusal(errorCode: string): unknown {
  return TRPCClientError.from({
    error: { message: "Refused.", code: -32600, data: { errorCode, issues: [] } },
  });
}

async function failingQuery(error: unknown) {
  let attempts = 0;
  let planRefusals = 0;
  const client = createQueryClient({ onPlanRequired: () => (planRefusals += 1) });
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retryDelay: 0 } });
  const queryFn = () => {
    attempts += 1;
    return Promise.reject(error);
  };
  await expect(client.fetchQuery({ queryKey: ["any"], queryFn, ...retrying(client) })).rejects.toBe(error);
  return { attempts, planRefusals };
}

/** `fetchQuery` does not retry by itself; a mounted query does, with these very options. */
function retrying(client: ReturnType<typeof createQueryClient>) {
  return { retry: client.getDefaultOptions().queries?.retry ?? false, retryDelay: 0 };
}

test.each(["invalid-input", "not-found", "version-conflict", "plan-required", "call-ended"])(
  "a refusal by %s is final and not asked again",
  async (code) => {
    expect((await failingQuery(refusal(code))).attempts).toBe(1);
  },
);

test.each(["unavailable", "internal"])("%s may pass by itself and is asked twice more", async (code) => {
  expect((await failingQuery(refusal(code))).attempts).toBe(3);
});

test("an API that does not answer is asked twice more", async () => {
  expect((await failingQuery(new TRPCClientError("fetch failed"))).attempts).toBe(3);
});

test("a refusal by the plan is told, whichever query met it", async () => {
  expect((await failingQuery(refusal("plan-required"))).planRefusals).toBe(1);
  expect((await failingQuery(refusal("not-found"))).planRefusals).toBe(0);
});

test("a refusal by the plan is told, whichever mutation met it, and the mutation is not repeated", async () => {
  let planRefusals = 0;
  let attempts = 0;
  const client = createQueryClient({ onPlanRequired: () => (planRefusals += 1) });
  const mutation = client.getMutationCache().build(client, {
    mutationFn: () => {
      attempts += 1;
      return Promise.reject(refusal("plan-required"));
    },
  });
  await expect(mutation.execute(undefined)).rejects.toThrow("Refused.");
  expect([planRefusals, attempts]).toEqual([1, 1]);
});
