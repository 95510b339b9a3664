import { expect, test } from "vitest";
import { modelTool } from "./model-schema.ts";
import { plumberExample, toolTemplates } from "./templates.ts";
import { toolDraftSchema } from "./tool-draft.ts";

test("five templates and the plumber's example are there to start from", () => {
  const methods = toolTemplates().map(({ id, draft }) => [id, draft.method]);
  expect(Object.fromEntries(methods)).toEqual({
    "plumber-check-area": "POST",
    "crm-lookup": "GET",
    "inventory-check": "GET",
    "lead-capture": "POST",
    "ticket-creation": "POST",
    "price-quote": "POST",
  });
});

test.each(toolTemplates())("$id is a tool that could be saved as it is", ({ title, summary, draft }) => {
  expect(toolDraftSchema.parse(draft)).toEqual(draft);
  expect(title).not.toBe("");
  expect(summary).toMatch(/\.$/);
  expect(draft.description).toMatch(/Use it /);
  expect(draft.parameters.length).toBeGreaterThan(0);
});

test("no two templates get the same function name", () => {
  const names = toolTemplates().map(({ draft }) => modelTool(draft).name);
  expect(new Set(names).size).toBe(names.length);
});

test("the plumber's example calls the business it is given", () => {
  const [plumber] = toolTemplates({ sampleBusinessUrl: "http://127.0.0.1:4000/" });
  expect(plumber?.draft.url).toBe("http://127.0.0.1:4000/check-area");
  expect(plumberExample({ baseUrl: "https://plumber.example/api" }).draft.url).toBe(
    "https://plumber.example/api/check-area",
  );
  expect(toolTemplates({ sampleBusinessUrl: null })[0]?.draft.url).toBe("https://api.example.com/check-area");
});

test("the plumber's example asks for the zip code and the kind of work", () => {
  const { draft } = plumberExample({ baseUrl: "https://plumber.example" });
  expect(draft.parameters.map(({ key, required, location }) => [key, required, location])).toEqual([
    ["zip_code", true, "body"],
    ["service_type", true, "body"],
  ]);
});
