import { allPlans } from "@callhook/core";
import { procedureFor, router } from "../trpc.ts";
import { getPlan } from "./get-plan.ts";

export const planRouter = router({
  /** What the workspace's plan allows, and how much of it is used. */
  get: procedureFor("workspace:read").query(({ ctx }) => getPlan(ctx)),
  /** Every plan there is, the smallest first. */
  list: procedureFor("workspace:read").query(() => [...allPlans]),
});
