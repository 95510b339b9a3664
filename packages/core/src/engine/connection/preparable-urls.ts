import type { ExecutableTool } from "../../execution/tool-run.ts";

type PreparableTool = Pick<ExecutableTool, "url" | "authentication">;

/** A connection that shows a certificate is opened by the call that has read its secrets, and by nobody else. */
export function preparableUrls(tools: readonly PreparableTool[]): string[] {
  return tools.filter(({ authentication }) => authentication?.type !== "mtls").map(({ url }) => url);
}
