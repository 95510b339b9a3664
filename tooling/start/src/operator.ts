import { userInfo } from "node:os";
import type { Actor } from "@callhook/core";

/** Whoever may run commands here needs no account; the audit log names them as the machine does. */
export function operator(): Actor {
  return { kind: "operator", id: null, name: accountName(), ipAddress: null, userAgent: null };
}

/** In a container the user may be a number without a name. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return "operator";
  }
}
