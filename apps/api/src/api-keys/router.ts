import { humanText, permissionSchema } from "@callhook/core";
import { apiKeyRepository } from "@callhook/db";
import { z } from "zod";
import { idSchema } from "../id-schema.ts";
import { pageInput } from "../page-input.ts";
import { scopeOf } from "../scope-of.ts";
import { procedureFor, router } from "../trpc.ts";
import { createApiKey } from "./create-api-key.ts";
import { issueToken } from "./issue-token.ts";

const scopesSchema = z.array(permissionSchema).min(1, "Give at least one scope.").max(100);
const createInput = z.object({
  name: humanText({ label: "The name", minimum: 1, maximum: 80 }),
  scopes: scopesSchema.optional(),
  expiresInDays: z.int().min(1).max(3650).nullish(),
  requestsPerMinute: z.int().min(1).max(1_000_000).nullish(),
});
const issueInput = z.object({
  scopes: scopesSchema.optional(),
  expiresInSeconds: z.int().min(30).max(3600).default(600),
  callId: idSchema.optional(),
});

export const apiKeysRouter = router({
  list: procedureFor("api-keys:read")
    .input(z.object(pageInput).prefault({}))
    .query(({ ctx, input }) => apiKeyRepository(scopeOf(ctx)).list(input)),
  create: procedureFor("api-keys:write")
    .input(createInput)
    .mutation(({ ctx, input }) => createApiKey({ context: ctx, input })),
  revoke: procedureFor("api-keys:write")
    .input(z.object({ keyId: idSchema }))
    .mutation(({ ctx, input }) => apiKeyRepository(scopeOf(ctx)).revoke(input.keyId)),
  /** For everybody who may enter the workspace: a token is never more than whoever issues it. */
  issueToken: procedureFor("workspace:read")
    .input(issueInput.prefault({}))
    .mutation(({ ctx, input }) => issueToken({ context: ctx, input })),
});
