import { agentIdSchema, humanText } from "@callhook/core";
import { z } from "zod";
import { procedureFor, router } from "../trpc.ts";
import { agentsOf } from "./agents-of.ts";

const agentInput = z.object({ agentId: agentIdSchema });
const updateInput = agentInput.extend({
  instructions: humanText({ label: "Instructions", isPlural: true, minimum: 1, maximum: 20_000 }).optional(),
  greeting: humanText({ label: "The greeting", minimum: 0, maximum: 500 }).optional(),
});

export const agentsRouter = router({
  list: procedureFor("agents:read").query(({ ctx }) => agentsOf(ctx).list()),
  get: procedureFor("agents:read")
    .input(agentInput)
    .query(({ ctx, input }) => agentsOf(ctx).get(input.agentId)),
  update: procedureFor("agents:write")
    .input(updateInput)
    .mutation(({ ctx, input }) => {
      const { agentId, ...changes } = input;
      return agentsOf(ctx).update({ id: agentId, ...changes });
    }),
});
