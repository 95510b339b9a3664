import type { Context } from "../context.ts";
import { echoOf } from "./echo-of.ts";
import { echoOrigin } from "./echo-origin.ts";

/** The workspace's own echo endpoint: everything under it answers with what arrived. */
export async function echoUrl(context: Context): Promise<{ url: string }> {
  const token = await echoOf(context).token();
  return { url: `${echoOrigin(context.services.environment)}/echo/${token}` };
}
