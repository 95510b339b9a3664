import { type Tool, toolTemplates } from "@callhook/core";
import type { Scope } from "../scope.ts";
import { toolRepository } from "../tools/tool-repository.ts";

/** The templates' tools; those that are there already are used as they are. */
export async function demoTools(scope: Scope): Promise<[Tool, ...Tool[]]> {
  const repository = toolRepository(scope);
  const tools: Tool[] = [];
  for (const { draft } of toolTemplates()) {
    const { items } = await repository.list({ search: draft.name, limit: 1 });
    tools.push(items[0] ?? (await repository.create(draft)));
  }
  const [first, ...others] = tools;
  if (first === undefined) throw new Error("There are no templates to make tools from.");
  return [first, ...others];
}
