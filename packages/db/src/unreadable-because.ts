import { fieldIssues } from "@callhook/core";
import type { ZodError } from "zod";

/** The rest of a sentence about what is kept here and cannot be read: where in it that is, never what stands there. */
export function unreadableBecause(error: ZodError): string {
  const places = fieldIssues(error).flatMap(({ path }) => (path === "" ? [] : path));
  const where = places.length === 0 ? "" : ` (${places.join(", ")})`;
  return `cannot be read${where}: it was damaged, or a newer version of Callhook wrote it. Repair it, or update Callhook here`;
}
