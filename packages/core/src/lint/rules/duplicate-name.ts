import type { LintRule, OtherTool } from "../lint-rule.ts";
import { deriveFunctionName } from "../../tool/tool-name.ts";

const known = new WeakMap<OtherTool, string>();

/** The second of two equal names gets a number, which tells a model nothing. */
export const duplicateName: LintRule = {
  name: "duplicate-name",
  check: ({ draft, otherTools }) => {
    if (draft.name.trim() === "") return [];
    const own = deriveFunctionName({ name: draft.name, taken: [] });
    const other = otherTools.find((tool) => functionNameOf(tool).toLowerCase() === own);
    if (other === undefined) return [];
    const message = `Another tool is called “${other.name}”, so the model sees this one as ${own}_2. Give it a name that tells the two apart.`;
    return [{ severity: "warning", path: "name", message }];
  },
};

function functionNameOf(tool: OtherTool): string {
  if (tool.functionName !== undefined) return tool.functionName;
  const name = known.get(tool) ?? deriveFunctionName({ name: tool.name, taken: [] });
  known.set(tool, name);
  return name;
}
