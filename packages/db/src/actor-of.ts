import type { Actor } from "@callhook/core";
import type { Scope } from "./scope.ts";

const callhook: Actor = { kind: "system", id: null, name: "Callhook", ipAddress: null, userAgent: null };

/** Who works within a scope; Callhook itself where nobody else does. */
export function actorOf({ actor = callhook }: Scope): Actor {
  return actor;
}
