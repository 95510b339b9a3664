import { aParameter, aToolDraft } from "@callhook/core/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusalOf, startApi } from "../testing/start-api.ts";

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const command = `curl -X POST https://api.mybusiness.com/check-area -H 'Authorization: Bearer sk_live_4eC39HqLyjWDarjtT1zdp7dc' --json '{"zip_code":"94110"}'`;

test("a pasted command becomes a draft that can be saved as it is, and the token comes back apart", async () => {
  const imported = await api.client.tools.import.query({ source: command });
  expect(imported).toMatchObject({
    format: "curl",
    operations: [{ method: "POST", path: "/check-area" }],
    drafts: [{ secrets: [{ name: "mybusiness-token", value: "sk_live_4eC39HqLyjWDarjtT1zdp7dc" }] }],
  });
  const [first] = imported.drafts;
  expect(JSON.stringify(first?.draft)).not.toContain("4eC39");
  const tool = await api.client.tools.create.mutate(first?.draft ?? aToolDraft());
  expect(tool).toMatchObject({ functionName: "check_area", parameters: [{ key: "zip_code" }] });
});

test("a document offers its operations, and drafts come of those that are chosen", async () => {
  const source = JSON.stringify({
    openapi: "3.1.0",
    servers: [{ url: "https://api.shop.test" }],
    paths: { "/orders": { get: {}, post: {} }, "/leads": { post: { summary: "Save a lead" } } },
  });
  const offered = await api.client.tools.import.query({ source });
  expect(offered.operations.map(({ id }) => id)).toEqual(["get /orders", "post /orders", "post /leads"]);
  expect(offered.drafts).toEqual([]);
  const chosen = await api.client.tools.import.query({
    format: "openapi",
    source,
    operations: ["post /leads"],
  });
  expect(chosen.drafts.map(({ draft }) => draft.name)).toEqual(["Save a lead"]);
});

test("what cannot be read is refused with its place, as a problem of the source", async () => {
  const refusal = await refusalOf(
    api.client.tools.import.query({ source: "openapi: 3.1.0\npaths:\n  - a\n b: 1" }),
  );
  expect(refusal).toMatchObject({ code: "invalid-input", status: 400, paths: ["source"] });
});

test("tools go out as a file and come in again as they were", async () => {
  const draft = aToolDraft({ name: "Round trip", headers: [{ name: "X-Tenant", value: "plumber" }] });
  const tool = await api.client.tools.create.mutate(draft);
  const file = await api.client.tools.export.query({ toolIds: [tool.id], format: "json" });
  expect(file).toMatchObject({ fileName: "round_trip.callhook.json", report: [] });
  const again = await api.client.tools.import.query({ source: file.content });
  expect(again).toMatchObject({ format: "json", drafts: [{ draft }] });
});

test("an export names secrets and holds none, also where somebody wrote one in clear", async () => {
  const tool = await api.client.tools.create.mutate(
    aToolDraft({
      name: "Leaky",
      headers: [{ name: "X-Api-Key", value: "ghp_abcdefghijklmnopqrstuvwxyz012345" }],
      authentication: { type: "bearer", tokenSecret: "crm-token" },
    }),
  );
  for (const format of ["json", "openapi", "curl", "elevenlabs", "vapi", "retell", "openai"] as const) {
    const { content, report } = await api.client.tools.export.query({ toolIds: [tool.id], format });
    expect(content).not.toContain("ghp_");
    expect(report.map(({ place }) => place)).toContain("headers.X-Api-Key");
  }
});

test("a tool that is not there cannot be exported", async () => {
  const refusal = await refusalOf(
    api.client.tools.export.query({ toolIds: ["tool_missing"], format: "json" }),
  );
  expect(refusal).toMatchObject({ code: "not-found" });
});

test("a draft is judged beside the workspace's other tools, and not beside itself", async () => {
  const tool = await api.client.tools.create.mutate(aToolDraft({ name: "Find free times", effect: "read" }));
  const again = aToolDraft({ name: "Find free times", effect: "read" });
  const rules = async (toolId?: string) => {
    const { findings } = await api.client.tools.lint.query({ draft: again, toolId });
    return findings.map(({ rule }) => rule);
  };
  expect(await rules()).toContain("duplicate-name");
  expect(await rules(tool.id)).not.toContain("duplicate-name");
});

test("what is wrong with a draft is said with what puts it right", async () => {
  const draft = aToolDraft({ name: "Cancel visit", parameters: [aParameter({ key: "api_token" })] });
  const { score, findings } = await api.client.tools.lint.query({ draft });
  expect(score).toBeLessThan(70);
  expect(findings).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ rule: "unknowable-parameter", severity: "error", path: "parameters.0.key" }),
      expect.objectContaining({
        rule: "unconfirmed-write",
        fix: { label: "Ask for a yes first", patch: [{ path: "confirmation", value: { mode: "always" } }] },
      }),
    ]),
  );
});
