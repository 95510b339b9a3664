import type { RouterOutputs } from "../router-outputs.ts";

/** The plan with what is used of it. */
export type PlanState = RouterOutputs["plan"]["get"];
