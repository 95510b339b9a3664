import { CallhookError, deriveFunctionName } from "@callhook/core";
import { and, eq, ne, sql } from "drizzle-orm";
import type { Connection } from "../connection.ts";
import { violatedIndex } from "../database-error.ts";
import { functionNameIndex, tools } from "../schema/tools.ts";

/** Room for the longest suffix that tells equal names apart, such as `_1000`, in a name of 40 characters. */
const sharedPrefixLength = 35;
const maximumAttempts = 50;

/**
 * Runs a write that gives a tool its function name. Where two tools reach for one name at the same moment, the
 * database lets one have it and the other tries again with the next.
 */
export async function withFreeFunctionName<Result>(options: {
  connection: Connection;
  workspaceId: string;
  name: string;
  /** The tool that is being renamed: its own name is free to it. */
  toolId?: string | undefined;
  write: (functionName: string) => Promise<Result>;
}): Promise<Result> {
  for (let attempt = 1; attempt <= maximumAttempts; attempt += 1) {
    try {
      return await options.write(
        deriveFunctionName({ name: options.name, taken: await takenNames(options) }),
      );
    } catch (error) {
      if (violatedIndex(error) !== functionNameIndex) throw error;
    }
  }
  throw new CallhookError({
    code: "unavailable",
    message: "Too many tools with this name are being saved at once. Try again in a moment.",
  });
}

async function takenNames(options: {
  connection: Connection;
  workspaceId: string;
  name: string;
  toolId?: string | undefined;
}): Promise<string[]> {
  const prefix = deriveFunctionName({ name: options.name, taken: [] }).slice(0, sharedPrefixLength);
  const rows = await options.connection
    .select({ functionName: tools.functionName })
    .from(tools)
    .where(
      and(
        eq(tools.workspaceId, options.workspaceId),
        sql`starts_with(lower(${tools.functionName}), ${prefix})`,
        options.toolId === undefined ? undefined : ne(tools.id, options.toolId),
      ),
    );
  return rows.map(({ functionName }) => functionName);
}
