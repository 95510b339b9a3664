import { z } from "zod";

/** What a member is in a workspace, the most trusted first. */
export const roleSchema = z.enum(["owner", "admin", "editor", "viewer"]);
export type Role = z.infer<typeof roleSchema>;
