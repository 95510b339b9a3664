import { agentIdSchema, humanText } from "@callhook/core";
import { agentRepository } from "@callhook/db";
import { z } from "zod";
import type { Context } from "../context.ts";
import { procedure, router } from "../trpc.ts";

const agents = ({ services, workspaceId }: Context) =>
  agentRepository({ database: services.database, workspaceId });

const agentInput = z.object({ agentId: agentIdSchema });
const updateInput = agentInput.extend({
  instructions: humanText({ label: "Instructions", minimum: 1, maximum: 20_000 }).optional(),
  greeting: humanText({ label: "The greeting", minimum: 0, maximum: 500 }).optional(),
});

export const agentsRouter = router({
  list: procedure.query(({ ctx }) => agents(ctx).list()),
  get: procedure.input(agentInput).query(({ ctx, input }) => agents(ctx).get(input.agentId)),
  update: procedure.input(updateInput).mutation(({ ctx, input }) => {
    const { agentId, ...changes } = input;
    return agents(ctx).update({ id: agentId, ...changes });
  }),
});
