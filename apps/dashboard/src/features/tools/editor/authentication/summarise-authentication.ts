import type { ToolForm } from "../../model/tool-form.ts";
import { authenticationTypes } from "./authentication-types.ts";

/** "Bearer token · 2 headers", or that there is nothing. */
export function summariseAuthentication({
  authentication,
  headers,
}: Pick<ToolForm, "authentication" | "headers">): string {
  const type = authenticationTypes.find(({ value }) => value === authentication.type);
  const signIn = authentication.type === "none" ? "No sign-in" : (type?.label ?? authentication.type);
  if (headers.length === 0) return authentication.type === "none" ? "No sign-in, no extra headers" : signIn;
  const names = headers.map(({ name }) => name).filter((name) => name !== "");
  return `${signIn} · ${headers.length === 1 ? "1 header" : `${headers.length} headers`}${names.length === 0 ? "" : `: ${names.join(", ")}`}`;
}
