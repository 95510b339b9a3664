import { z } from "zod";
import type { HttpMethod } from "./http-method.ts";

/** What running a tool changes: nothing, the same however often it runs, or something anew each time. */
export const toolEffectSchema = z.enum(
  ["read", "idempotent-write", "write"],
  "Effect must be read, idempotent-write or write.",
);
export type ToolEffect = z.infer<typeof toolEffectSchema>;

/** The declared effect, or the one that the method promises (RFC 9110, section 9.2). */
export function effectOf({ effect, method }: { effect: ToolEffect | null; method: HttpMethod }): ToolEffect {
  return effect ?? effectOfMethod[method];
}

const effectOfMethod: Record<HttpMethod, ToolEffect> = {
  GET: "read",
  PUT: "idempotent-write",
  DELETE: "idempotent-write",
  POST: "write",
  PATCH: "write",
};
