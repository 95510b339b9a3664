import { expect, test } from "vitest";
import { CallhookError } from "../errors/callhook-error.ts";
import { limitReached } from "./limit-reached.ts";
import { allPlans, planDetails } from "./plan-details.ts";

const monthEndsAt = new Date("2027-01-01T00:00:00.000Z");
const limits = ["tools", "members", "callsPerMonth", "concurrentCalls"] as const;

test.each([
  [
    "tools",
    500,
    "This workspace has 500 tools, and the Plus plan allows 500. Remove one, or upgrade to the Pro plan.",
  ],
  [
    "members",
    20,
    "This workspace has 20 members, and the Plus plan allows 20. Remove one, or upgrade to the Pro plan.",
  ],
  [
    "callsPerMonth",
    10_000,
    "This workspace has started 10,000 calls this month, and the Plus plan allows 10,000. Start calls again from 1 January 2027 (UTC), or upgrade to the Pro plan.",
  ],
  [
    "concurrentCalls",
    50,
    "This workspace has 50 calls going on, and the Plus plan allows 50 at once. Try again when fewer go on, or upgrade to the Pro plan.",
  ],
] as const)(
  "a refusal for %s says what is used, what frees it and what an upgrade brings",
  (limit, used, message) => {
    const refusal = limitReached({ plan: "plus", limit, used, monthEndsAt });
    expect(refusal).toBeInstanceOf(CallhookError);
    expect(refusal).toMatchObject({ code: "limit-reached", message, issues: [{ path: limit, message }] });
  },
);

test("the upgrade that is named has room, also for who is far beyond after a downgrade", () => {
  const refusal = limitReached({ plan: "free", limit: "members", used: 150, monthEndsAt });
  expect(refusal.message).toContain("150 members, and the Free plan allows 2.");
  expect(refusal.message).toContain("upgrade to the Pro plan");
  const beyond = limitReached({ plan: "plus", limit: "tools", used: 6_000, monthEndsAt });
  expect(beyond.message).toContain("upgrade to the Enterprise plan");
});

test("nobody is sent to a smaller plan, and every limit can be got out of by one that exists", () => {
  for (const [position, { plan, limits: allowed }] of allPlans.entries()) {
    for (const limit of limits) {
      const used = allowed[limit];
      if (used === null) continue;
      const { message } = limitReached({ plan, limit, used, monthEndsAt });
      const named = allPlans.findIndex(({ name }) => message.includes(`upgrade to the ${name} plan`));
      expect(named).toBeGreaterThan(position);
    }
  }
});

test("every plan allows at least what the one below it does, or an upgrade would take something away", () => {
  for (const [position, { limits: allowed }] of allPlans.entries()) {
    const below = allPlans[position - 1];
    if (below === undefined) continue;
    for (const limit of [...limits, "retentionDays", "requestsPerMinute"] as const) {
      expect(allowed[limit] ?? Infinity).toBeGreaterThanOrEqual(below.limits[limit] ?? Infinity);
    }
  }
  expect(planDetails("enterprise").limits).toEqual(
    Object.fromEntries(Object.keys(planDetails("free").limits).map((name) => [name, null])),
  );
});
