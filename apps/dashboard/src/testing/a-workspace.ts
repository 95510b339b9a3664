import { permissionsOfRole, type Role } from "@callhook/core";
import type { Answers } from "./fake-api.ts";

/** A workspace as somebody of that role is shown it. */
export function aWorkspaceFor(role: Role): Answers {
  return {
    "workspace.get": () => ({
      id: "ws_1",
      name: "Plumber",
      plan: "plus",
      role,
      permissions: [...permissionsOfRole(role)],
    }),
  };
}
