import type { Role } from "@callhook/core";

const words: Record<Role, { label: string; may: string }> = {
  owner: { label: "Owner", may: "Everything, with the plan and the end of the workspace." },
  admin: { label: "Admin", may: "Runs the workspace: members, API keys, secrets and the audit log." },
  editor: { label: "Editor", may: "Builds and tries tools, changes the agents, holds calls." },
  viewer: { label: "Viewer", may: "Reads tools, agents and calls, and changes nothing." },
};

export function roleLabel(role: Role): string {
  return words[role].label;
}

/** What the role may do, in a sentence. */
export function roleSentence(role: Role): string {
  return words[role].may;
}
