import { CallhookError } from "@callhook/core";
import { connectionOf } from "../../database.ts";
import { tools } from "../../schema/tools.ts";
import type { Scope } from "../../scope.ts";
import { recordToolChange } from "../record-tool-change.ts";
import { areTools, lockTools } from "./lock-tools.ts";
import { type ToolUsage, toolUsage } from "./tool-usage.ts";

type Removal = {
  scope: Scope;
  toolIds: readonly string[];
  /** Also where calls in progress use them, or other tools depend on them. */
  force: boolean;
};

/** All of them or none. Refused with `in-use`, naming what would miss them, unless by `force`. */
export async function removeTools({ scope, toolIds, force }: Removal): Promise<void> {
  const ids = [...new Set(toolIds)];
  await connectionOf(scope.database).transaction(async (transaction) => {
    const removed = await lockTools({ transaction, scope, toolIds: ids });
    const usage = force ? [] : await toolUsage({ connection: transaction, scope, toolIds: ids });
    const issues = usage.flatMap((used, index) =>
      whyKept(used).map((message) => ({ path: `toolIds.${index}`, message })),
    );
    if (issues.length > 0) throw inUse(issues);
    await transaction.delete(tools).where(areTools(scope, ids));
    for (const tool of removed) await recordToolChange({ transaction, scope, action: "tool.removed", tool });
  });
}

/** What is worth stopping for: words that merely speak of the tool are not. */
function whyKept({ name, callsInProgress, dependants }: ToolUsage): string[] {
  const calls = callsInProgress.length;
  const missing = dependants.filter(({ because }) => because !== "mentions");
  const others = [...new Set(missing.map((dependant) => `“${dependant.name}”`))];
  return [
    ...(calls === 0 ? [] : [`${calls === 1 ? "A call" : `${calls} calls`} in progress used “${name}”.`]),
    ...(others.length === 0 ? [] : [`“${name}” is needed by ${others.join(", ")}.`]),
  ];
}

function inUse(issues: { path: string; message: string }[]): CallhookError {
  const said = issues.map(({ message }) => message).join(" ");
  const message = `${said} Nothing was removed. Look at where it is used, then remove it by force.`;
  return new CallhookError({ code: "in-use", message, issues });
}
