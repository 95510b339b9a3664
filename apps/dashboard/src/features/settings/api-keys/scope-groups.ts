import type { Permission } from "@callhook/core";

type ScopeGroup = { noun: string; scopes: { scope: Permission; may: string }[] };

const words: Record<Permission, { noun: string; may: string }> = {
  "tools:read": { noun: "Tools", may: "read them" },
  "tools:write": { noun: "Tools", may: "create, change and remove them" },
  "tools:run": { noun: "Tools", may: "try them out" },
  "agents:read": { noun: "Agents", may: "read them" },
  "agents:write": { noun: "Agents", may: "change them" },
  "calls:read": { noun: "Calls", may: "read and follow them" },
  "calls:hold": { noun: "Calls", may: "start, hold and end them, and run tools in them" },
  "calls:export": { noun: "Calls", may: "export them" },
  "calls:remove": { noun: "Calls", may: "remove them" },
  "workspace:read": { noun: "Workspace", may: "read its name, plan and usage" },
  "workspace:write": { noun: "Workspace", may: "rename it" },
  "workspace:remove": { noun: "Workspace", may: "delete it with all it holds" },
  "plan:write": { noun: "Workspace", may: "change its plan" },
  "members:read": { noun: "Members", may: "see who they are" },
  "members:write": { noun: "Members", may: "invite, change and remove them" },
  "api-keys:read": { noun: "API keys", may: "see which there are" },
  "api-keys:write": { noun: "API keys", may: "make and revoke them" },
  "secrets:read": { noun: "Secrets", may: "read the signing secret" },
  "secrets:write": { noun: "Secrets", may: "save and remove them" },
  "lines:read": { noun: "Phone lines", may: "see which there are" },
  "lines:write": { noun: "Phone lines", may: "set them up and remove them" },
  "webhooks:read": { noun: "Webhooks", may: "see them and their deliveries" },
  "webhooks:write": { noun: "Webhooks", may: "set them up, remove them and send again" },
  "audit-log:read": { noun: "Audit log", may: "read and export it" },
};

/** What a scope lets a key do, such as `Tools: read them`. */
export function scopeWords(scope: Permission): string {
  const { noun, may } = words[scope];
  return `${noun}: ${may}`;
}

/** The scopes by what they are about. */
export function groupScopes(scopes: Permission[]): ScopeGroup[] {
  const groups = Map.groupBy(scopes, (scope) => words[scope].noun);
  return [...groups].map(([noun, members]) => ({
    noun,
    scopes: members.map((scope) => ({ scope, may: words[scope].may })),
  }));
}
