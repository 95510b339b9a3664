import { auditRepository } from "@callhook/db";
import type { Context } from "../context.ts";
import { scopeOf } from "../scope-of.ts";
import { signingSecret } from "./signing-secret.ts";

/**
 * What endpoints verify our requests with; null where this process was given no key and signs nothing. That it was
 * read is on record before anybody has it.
 */
export async function readSigningSecret(context: Context): Promise<{ secret: string | null }> {
  const { services, workspaceId } = context;
  const { CALLHOOK_SECRET_KEY: secretKey } = services.environment;
  if (secretKey === undefined) return { secret: null };
  const subject = { kind: "secret", id: "signing-secret", name: "Signing secret" };
  await auditRepository(scopeOf(context)).record({ action: "secret.read", subject });
  return { secret: signingSecret({ secretKey, workspaceId }) };
}
