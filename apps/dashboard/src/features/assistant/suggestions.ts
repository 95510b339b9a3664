import type { Tool } from "@callhook/core";

const mostSuggestions = 4;

/** Things to ask for, made from the names of the tools the assistant has: "Check stock: what do you need to know?" */
export function suggestionsOf(tools: readonly Pick<Tool, "id" | "name">[]): { id: string; text: string }[] {
  return tools.slice(0, mostSuggestions).map(({ id, name }) => ({ id, text: asRequest(name) }));
}

function asRequest(name: string): string {
  const trimmed = name.trim().replace(/[.!?…]+$/, "");
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}, please.`;
}
