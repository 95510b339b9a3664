import { CallhookError, type Permission } from "@callhook/core";

/** Refuses to give what the giver does not have. */
export function withinOwn(options: {
  scopes: Permission[];
  own: ReadonlySet<Permission>;
  what: "key" | "token";
}): Permission[] {
  const { own, what } = options;
  const scopes = [...new Set(options.scopes)];
  const beyond = scopes.filter((scope) => !own.has(scope));
  if (beyond.length === 0) return scopes;
  const message = `A ${what} cannot do what you may not do yourself: ${beyond.join(", ")}.`;
  throw new CallhookError({ code: "not-allowed", message, issues: [{ path: "scopes", message }] });
}
