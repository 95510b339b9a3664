import type { Permission } from "@callhook/core";

/**
 * Who may call a procedure: anyone who reaches the port, a signed-in person whatever workspace they are in,
 * or whoever has a permission in the workspace that the request is about. Every procedure states one.
 */
export type AccessRule = "anyone" | "person" | Permission;

export type ProcedureMeta = { access: AccessRule };
