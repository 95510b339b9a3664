import { aToolDraft } from "@callhook/core/testing";
import { beforeEach, expect, test } from "vitest";
import { callRepository } from "../calls/call-repository.ts";
import { queryRows } from "../testing/query-rows.ts";
import { startACall } from "../testing/start-a-call.ts";
import { callEnded } from "../testing/steps.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { toolRepository } from "../tools/tool-repository.ts";
import { environmentRepository } from "./environment-repository.ts";

const { database } = useTestDatabase();
const scope = { database, workspaceId: "default" };
const environments = environmentRepository(scope);

beforeEach(async () => {
  await queryRows(database, "delete from environments");
  await queryRows(database, "delete from environment_variables");
});

test("production is there without anybody adding it, and can be neither renamed nor removed", async () => {
  expect(await environments.list()).toEqual([
    { id: "production", name: "production", isProduction: true, createdAt: null },
  ]);
  const production = { environmentId: "production" };
  const always = "Production is always there; it can be neither renamed nor removed.";
  await expect(environments.rename({ ...production, name: "live" })).rejects.toThrow(always);
  await expect(environments.remove({ ...production, force: true })).rejects.toThrow(always);
  await expect(environments.create("production")).rejects.toMatchObject({ issues: [{ path: "name" }] });
});

test("a value of its own counts in an environment, and production's where it has none", async () => {
  await environments.create("staging");
  const values = { production: "https://a.example", staging: "https://s.example" };
  await environments.writeVariable({ name: "base_url", values });
  await environments.writeVariable({ name: "version", values: { production: "2" } });
  await environments.writeVariable({ name: "debug", values: { staging: "on" } });
  expect(await environments.values("production")).toEqual({ base_url: "https://a.example", version: "2" });
  expect(await environments.values("staging")).toEqual({
    base_url: "https://s.example",
    version: "2",
    debug: "on",
  });
  expect(await environments.values("nowhere")).toBeUndefined();
});

test("only the values that are named change, null takes one away, and the last one cannot be taken", async () => {
  await environments.create("staging");
  await environments.writeVariable({ name: "base_url", values: { production: "p", staging: "s" } });
  await environments.writeVariable({ name: "base_url", values: { staging: "s2" } });
  const valuesOf = async () => (await environments.variables())[0]?.values;
  expect(await valuesOf()).toEqual({ production: "p", staging: "s2" });
  await environments.writeVariable({ name: "base_url", values: { production: null } });
  expect(await valuesOf()).toEqual({ staging: "s2" });
  await expect(
    environments.writeVariable({ name: "base_url", values: { staging: null } }),
  ).rejects.toMatchObject({ code: "invalid-input", issues: [{ path: "values" }] });
  expect(await valuesOf()).toEqual({ staging: "s2" });
  const elsewhere = environments.writeVariable({ name: "base_url", values: { nowhere: "x" } });
  await expect(elsewhere).rejects.toMatchObject({ issues: [{ path: "values.nowhere" }] });
});

test("a renamed environment keeps its values, unless a call that runs knows it by its name", async () => {
  const { id } = await environments.create("stage");
  await environments.writeVariable({ name: "base_url", values: { stage: "s" } });
  expect(await environments.rename({ environmentId: id, name: "staging" })).toMatchObject({
    name: "staging",
  });
  expect(await environments.values("staging")).toEqual({ base_url: "s" });
  const calls = callRepository(scope);
  const call = await startACall(calls, { environment: "staging" });
  expect(call.environment).toBe("staging");
  await expect(environments.rename({ environmentId: id, name: "other" })).rejects.toMatchObject({
    code: "in-use",
  });
  await calls.append({ callId: call.id, events: [callEnded()] });
  await environments.rename({ environmentId: id, name: "other" });
  expect(await calls.get(call.id)).toMatchObject({ environment: "staging" });
});

test("what holds values is removed by force alone, and its values go with it", async () => {
  const { id } = await environments.create("staging");
  await environments.writeVariable({ name: "base_url", values: { production: "p", staging: "s" } });
  await expect(environments.remove({ environmentId: id, force: false })).rejects.toMatchObject({
    code: "in-use",
    message: expect.stringContaining("its own value of base_url"),
  });
  await environments.remove({ environmentId: id, force: true });
  expect((await environments.variables())[0]?.values).toEqual({ production: "p" });
  await expect(environments.remove({ environmentId: id, force: true })).rejects.toMatchObject({
    code: "not-found",
  });
});

test("a variable that a tool names is removed by force alone, and the tool is named", async () => {
  await environments.writeVariable({ name: "crm_url", values: { production: "https://a.example" } });
  const tool = await toolRepository(scope).create(aToolDraft({ url: "{{env.crm_url}}/x" }));
  const { id, name } = tool;
  expect((await environments.variables())[0]?.usedBy).toEqual({ tools: [{ id, name }], connections: [] });
  await expect(environments.removeVariable({ name: "crm_url", force: false })).rejects.toMatchObject({
    code: "in-use",
    message: expect.stringContaining(name),
  });
  await environments.removeVariable({ name: "crm_url", force: true });
  expect(await environments.variables()).toEqual([]);
});
