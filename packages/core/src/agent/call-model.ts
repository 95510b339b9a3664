import { z } from "zod";

export const callModelSchema = z.enum(
  ["agent", "offline"],
  "The model of a call is agent, for the one that the agent is set to, or offline.",
);
/** Which model speaks in one call: the one that the agent is set to, or the offline one, to try things without cost. */
export type CallModel = z.infer<typeof callModelSchema>;
