import { secretRepository, type SecretRepository } from "@callhook/db";
import type { Context } from "../context.ts";
import { scopeOf } from "../scope-of.ts";

/** The secrets of the context's workspace. */
export function secretsOf(context: Context): SecretRepository {
  return secretRepository({ ...scopeOf(context), keyring: context.services.keyring });
}
