import { credentialsSchema, humanText, toolUrlSchema } from "@callhook/core";
import { connectionRepository } from "@callhook/db";
import { z } from "zod";
import { environmentSchema } from "../environments/environment-schema.ts";
import { idSchema } from "../id-schema.ts";
import { pageInput } from "../page-input.ts";
import { scopeOf } from "../scope-of.ts";
import { procedureFor, router } from "../trpc.ts";
import { testConnection } from "./test-connection.ts";

const draftFields = {
  name: humanText({ label: "The name", minimum: 1, maximum: 80 }),
  authentication: credentialsSchema,
};
const connectionIdInput = z.object({ connectionId: idSchema });

export const connectionsRouter = router({
  list: procedureFor("secrets:read")
    .input(z.object(pageInput).prefault({}))
    .query(({ ctx, input }) => connectionRepository(scopeOf(ctx)).list(input)),
  /** For whoever builds tools, which name connections by their ids. */
  names: procedureFor("tools:read").query(async ({ ctx }) => ({
    connections: await connectionRepository(scopeOf(ctx)).names(),
  })),
  get: procedureFor("secrets:read")
    .input(connectionIdInput)
    .query(({ ctx, input }) => connectionRepository(scopeOf(ctx)).get(input.connectionId)),
  create: procedureFor("secrets:write")
    .input(z.object(draftFields))
    .mutation(({ ctx, input }) => connectionRepository(scopeOf(ctx)).create(input)),
  update: procedureFor("secrets:write")
    .input(connectionIdInput.extend(draftFields))
    .mutation(({ ctx, input }) => connectionRepository(scopeOf(ctx)).update(input)),
  /** Tries it through the engine that calls use, and says in words how it fares. */
  test: procedureFor("secrets:write")
    .input(connectionIdInput.extend({ url: toolUrlSchema.optional(), environment: environmentSchema }))
    .mutation(({ ctx, input, signal }) => testConnection({ context: ctx, input, signal })),
  remove: procedureFor("secrets:write")
    .input(connectionIdInput.extend({ force: z.boolean().default(false) }))
    .mutation(({ ctx, input }) => connectionRepository(scopeOf(ctx)).remove(input)),
});
