import type { Tool } from "../tool/tool.ts";

/** Another tool that would miss a tool, and why: it may only run after it, or reads a variable that it alone saves. */
export type ToolDependant = {
  toolId: string;
  name: string;
  /** `mentions` is the one that nothing breaks without: its description speaks of the tool. */
  because: "runs-after" | "reads-variable" | "mentions";
  /** The variable's name; null for the others. */
  variable: string | null;
};

/** Every other tool that names this one in a rule or in words, or reads a variable that no other tool saves. */
export function toolDependants({ tool, others }: { tool: Tool; others: readonly Tool[] }): ToolDependant[] {
  const rest = others.filter(({ id }) => id !== tool.id);
  const savedByRest = new Set(rest.flatMap(savedVariables));
  const onlyHere = new Set(savedVariables(tool).filter((variable) => !savedByRest.has(variable)));
  return rest.flatMap((other) => {
    const dependant = { toolId: other.id, name: other.name, variable: null };
    const found: ToolDependant[] = readVariables(other)
      .filter((variable) => onlyHere.has(variable))
      .map((variable) => ({ ...dependant, because: "reads-variable", variable }));
    if (runsAfter(other, tool)) found.unshift({ ...dependant, because: "runs-after" });
    if (mentions(other.description, tool)) found.push({ ...dependant, because: "mentions" });
    return found;
  });
}

/** Whether words, such as an agent's instructions, speak of a tool by either of its names. */
export function mentions(
  words: string,
  { name, functionName }: Pick<Tool, "name" | "functionName">,
): boolean {
  const text = words.toLowerCase();
  return [name, functionName].some((called) => holdsWords(text, called.toLowerCase()));
}

/** As whole words: "Book" is not in "Bookings". */
function holdsWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const around = [text.slice(0, at).at(-1), text.at(at + words.length)];
    if (!around.some((character) => character !== undefined && /[\p{L}\p{N}_]/u.test(character))) return true;
  }
  return false;
}

function runsAfter({ rules }: Tool, { functionName }: Tool): boolean {
  return rules.some((rule) => rule.rule === "after" && rule.functionName === functionName);
}

function savedVariables({ response }: Tool): string[] {
  return response.save.map(({ variable }) => variable);
}

function readVariables({ parameters, headers }: Tool): string[] {
  const sources = [...parameters.map(({ source }) => source), ...headers.map(({ value }) => value)];
  const names = sources.flatMap((source) =>
    typeof source === "object" && source.from === "variable" ? [source.name] : [],
  );
  return [...new Set(names)];
}
