import { agentChangeSchema, agentIdSchema } from "@callhook/core";
import { z } from "zod";
import { procedureFor, router } from "../trpc.ts";
import { agentsOf } from "./agents-of.ts";

const agentInput = z.object({ agentId: agentIdSchema });

export const agentsRouter = router({
  list: procedureFor("agents:read").query(({ ctx }) => agentsOf(ctx).list()),
  get: procedureFor("agents:read")
    .input(agentInput)
    .query(({ ctx, input }) => agentsOf(ctx).get(input.agentId)),
  update: procedureFor("agents:write")
    .input(agentChangeSchema.extend(agentInput.shape))
    .mutation(({ ctx, input }) => {
      const { agentId, ...change } = input;
      return agentsOf(ctx).update({ id: agentId, ...change });
    }),
});
