import { expect, test } from "vitest";
import { agentFormSchema } from "./agent-form.ts";

test("instructions are required and both texts have a limit", () => {
  const parsed = agentFormSchema.safeParse({ greeting: "x".repeat(501), instructions: "  " });
  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual(["greeting", "instructions"]);
});

test("an agent may open a call in silence", () => {
  expect(agentFormSchema.parse({ greeting: " ", instructions: "Be kind." })).toEqual({
    greeting: "",
    instructions: "Be kind.",
  });
});
