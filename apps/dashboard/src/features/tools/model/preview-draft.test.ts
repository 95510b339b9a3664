import type { ToolDraft } from "@callhook/core";
import { expect, test } from "vitest";
import { previewDraft, previewModelTool, previewRequest } from "./preview-draft.ts";
import { blankForm, blankParameter, type ToolForm } from "./tool-form.ts";

const form: ToolForm = {
  ...blankForm,
  url: "https://api.example.com/areas/{zip_code}",
  parameters: [
    { ...blankParameter("POST"), key: "zip_code", location: "path" },
    { ...blankParameter("POST"), key: "urgent", type: "boolean", required: false },
  ],
};

function draftOf(values: ToolForm): ToolDraft {
  const preview = previewDraft(values);
  if (!preview.ok) throw new Error(preview.problem);
  return preview.draft;
}

test("a request can be seen before the tool has a name, descriptions or agents", () => {
  expect(previewDraft({ ...form, agentTargets: [] }).ok).toBe(true);
});

test("without a URL the preview asks for one", () => {
  expect(previewDraft(blankForm)).toEqual({ ok: false, problem: "Enter a URL to see the request." });
});

test("what stands in the way of a request is said with the parameter it is about", () => {
  const broken = { ...form, parameters: form.parameters.map((each) => ({ ...each, key: "not a key" })) };
  const preview = previewDraft(broken);
  expect(preview.ok ? "" : preview.problem).toMatch(/^Parameter 1 \(not a key\): Key may hold/);
});

test("a body parameter of a GET request is named as the problem", () => {
  const preview = previewDraft({ ...form, method: "GET" });
  expect(preview.ok ? "" : preview.problem).toMatch(/^Parameter 2 \(urgent\): A GET request has no body/);
});

test("the preview is the exact request", () => {
  const preview = previewRequest(draftOf(form), { given: { zip_code: "94 110", urgent: true } });
  expect(preview).toMatchObject({
    ok: true,
    request: {
      method: "POST",
      url: "https://api.example.com/areas/94%20110",
      headers: { "content-type": "application/json" },
      body: '{"urgent":true}',
    },
  });
});

test("a value that only a call or the workspace knows is shown by the name of its source", () => {
  const draft: ToolDraft = {
    ...draftOf(form),
    headers: [{ name: "X-Plan", value: { from: "variable", name: "plan" } }],
    authentication: { type: "bearer", tokenSecret: "crm" },
  };
  expect(previewRequest(draft, { given: { zip_code: "94110" } })).toMatchObject({
    ok: true,
    request: { headers: { authorization: "Bearer [secret crm]", "x-plan": "[variable plan]" } },
  });
});

test("a required value that is missing is named instead of a request", () => {
  const preview = previewRequest(draftOf(form), { given: {} });
  expect(preview.ok ? "" : preview.problem).toContain("zip_code");
});

test("the model is offered the tool under the function name that is shown", () => {
  const offered = previewModelTool(draftOf({ ...form, name: "Check area" }), "check_area_2");
  expect(offered).toMatchObject({ name: "check_area_2", inputSchema: { required: ["zip_code"] } });
  expect(JSON.stringify(offered)).not.toContain("api.example.com");
});
