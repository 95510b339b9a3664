import { agentChangeSchema, agentIdSchema, modelChoiceSchema } from "@callhook/core";
import { z } from "zod";
import { procedureFor, router } from "../trpc.ts";
import { agentsOf } from "./agents-of.ts";
import { checkAgentModel } from "./check-agent-model.ts";

const agentInput = z.object({ agentId: agentIdSchema });
const checkInput = z.union([z.strictObject({ draft: modelChoiceSchema }), agentInput]);

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
  /** Whether the model of an agent answers, or one that is only thought of: it is asked for one word. */
  checkModel: procedureFor("agents:write")
    .input(checkInput)
    .mutation(({ ctx, input, signal }) => checkAgentModel({ context: ctx, input, signal })),
});
