import { aToolDraft } from "@callhook/core/testing";
import { expect, test } from "vitest";
import { connectionOf } from "../database.ts";
import { functionNameIndex } from "../schema/tools.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { withFreeFunctionName } from "./function-name.ts";
import { toolRepository } from "./tool-repository.ts";

const { database } = useTestDatabase();
const tools = toolRepository({ database, workspaceId: "default" });
const connection = connectionOf(database);
const inWorkspace = { connection, workspaceId: "default" };

/** What the database says when somebody else was quicker. */
function taken(index: string): Error {
  return Object.assign(new Error("duplicate key"), { code: "23505", constraint_name: index });
}

test("a name that is free is given as it is, and one that is taken with a number, whatever its case", async () => {
  const write = async (functionName: string) => functionName;
  expect(await withFreeFunctionName({ ...inWorkspace, name: "Check area", write })).toBe("check_area");
  const { id: toolId } = await tools.create(aToolDraft({ name: "Check area" }));
  expect(await withFreeFunctionName({ ...inWorkspace, name: "CHECK AREA", write })).toBe("check_area_2");
  expect(await withFreeFunctionName({ ...inWorkspace, name: "Check area", toolId, write })).toBe(
    "check_area",
  );
});

test("a long name that is taken still tells two tools apart", async () => {
  const name = "Look up the opening hours of the branch that is nearest to the caller";
  const first = await tools.create(aToolDraft({ name }));
  const second = await tools.create(aToolDraft({ name }));
  expect(second.functionName).not.toBe(first.functionName);
  expect(second.functionName).toMatch(/_2$/);
});

test("whoever loses a race for a name tries again with what is free then", async () => {
  let attempts = 0;
  const result = await withFreeFunctionName({
    ...inWorkspace,
    name: "Raced for",
    write: async (functionName) => {
      attempts += 1;
      if (attempts > 1) return functionName;
      await tools.create(aToolDraft({ name: "Raced for" }));
      throw taken(functionNameIndex);
    },
  });
  expect([attempts, result]).toEqual([2, "raced_for_2"]);
});

test("a race that never ends is given up with a sentence", async () => {
  const write = () => Promise.reject(taken(functionNameIndex));
  const losing = withFreeFunctionName({ ...inWorkspace, name: "Hopeless", write });
  await expect(losing).rejects.toMatchObject({ code: "unavailable" });
});

test("what goes wrong for another reason is not tried again", async () => {
  let attempts = 0;
  const write = () => {
    attempts += 1;
    return Promise.reject(taken("tools_workspace_id_id_pk"));
  };
  const failing = withFreeFunctionName({ ...inWorkspace, name: "Unlucky", write });
  await expect(failing).rejects.toThrow("duplicate key");
  expect(attempts).toBe(1);
});
