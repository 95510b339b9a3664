import { type Role, roleSchema } from "@callhook/core";

/** The roles that somebody may hand out: at most their own. */
export function rolesToGive(mine: Role | null): Role[] {
  if (mine === null) return [];
  return roleSchema.options.slice(roleSchema.options.indexOf(mine));
}

/** Whether the role is theirs to change or take: nobody's above their own, and never the last owner's. */
export function mayChangeMember(options: {
  mine: Role | null;
  member: { role: Role };
  members: { role: Role }[];
}): boolean {
  const { mine, member, members } = options;
  if (!rolesToGive(mine).includes(member.role)) return false;
  return member.role !== "owner" || members.filter(({ role }) => role === "owner").length > 1;
}
