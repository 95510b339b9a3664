import type { Role } from "@callhook/core";

/** What the roles are called and what they are for, in words for people. */
export const roleWords: Record<Role, { name: string; inSentence: string; may: string }> = {
  owner: {
    name: "Owner",
    inSentence: "an owner",
    may: "Owners run the workspace, its plan and its end.",
  },
  admin: {
    name: "Admin",
    inSentence: "an admin",
    may: "Admins run the workspace: members, keys and everything in it.",
  },
  editor: {
    name: "Editor",
    inSentence: "an editor",
    may: "Editors build tools, try them and talk to the agents.",
  },
  viewer: {
    name: "Viewer",
    inSentence: "a viewer",
    may: "Viewers read everything that happens, and change nothing.",
  },
};
