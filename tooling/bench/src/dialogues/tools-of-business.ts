import type { Tool } from "@callhook/core";
import { aParameter, aTool } from "@callhook/core/testing";
import type { Business, BusinessTool } from "./business.ts";

/** A business's tools as they would be saved, answered by mocks in place of endpoints. */
export function toolsOfBusiness({ name, tools }: Pick<Business, "name" | "tools">): Tool[] {
  return tools.map((tool, index) => savedTool(tool, `${name.replaceAll(" ", "-")}-${index + 1}`));
}

function savedTool(
  { name, about, effect = "read", confirm, takes, answers }: BusinessTool,
  id: string,
): Tool {
  return aTool({
    id,
    name,
    description: about,
    method: "POST",
    url: `https://api.example.com/${id}`,
    effect,
    retries: 0,
    confirmation: { mode: confirm ?? "never" },
    parameters: takes.map(({ about: description, optional, ...shape }) =>
      aParameter({ ...shape, description, required: optional !== true, location: "body" }),
    ),
    mocks: answers.map(({ when = {}, ...answer }) => ({
      when: Object.entries(when).map(([argument, value]) => ({ argument, is: "exact" as const, value })),
      ...("fail" in answer ? answer : { respond: answer }),
    })),
  });
}
