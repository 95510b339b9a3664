import { z } from "zod";

/** What somebody may do in a workspace: a noun and what is done with it. API keys are given these as scopes. */
export const permissions = [
  "tools:read",
  "tools:write",
  "tools:run",
  "agents:read",
  "agents:write",
  "calls:read",
  "calls:hold",
  "calls:export",
  "calls:remove",
  "workspace:read",
  "workspace:write",
  "members:read",
  "members:write",
  "api-keys:read",
  "api-keys:write",
  "secrets:read",
  "secrets:write",
  "lines:read",
  "lines:write",
  "webhooks:read",
  "webhooks:write",
  "audit-log:read",
  "plan:write",
  "workspace:remove",
] as const;
export const permissionSchema = z.enum(permissions);
export type Permission = z.infer<typeof permissionSchema>;
