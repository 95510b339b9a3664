import { expect, test } from "vitest";
import { importTool } from "../import-tool.ts";

function only(tool: object) {
  const result = importTool({ format: "auto", source: JSON.stringify(tool) });
  if (result.status === "refused") throw new Error(`${result.place}: ${result.message}`);
  const [first] = result.drafts;
  if (first === undefined) throw new Error("No draft was made.");
  return first;
}

test("a webhook tool of ElevenLabs comes over with sources, mapping and behaviour", () => {
  const { draft, report, secrets } = only({
    tool_config: {
      type: "webhook",
      name: "check_availability_in_area",
      description: "Checks an area. Use it when asked.",
      response_timeout_secs: 20,
      disable_interruptions: true,
      tool_error_handling_mode: "hide",
      tool_call_sound: "typing",
      assignments: [{ source: "response", dynamic_variable: "slot", value_path: "next.slot" }],
      api_schema: {
        url: "https://api.mybusiness.com/areas/{area}",
        method: "POST",
        request_headers: { "X-Key": { secret_id: "abc" }, "X-Tenant": "plumber" },
        path_params_schema: { area: { type: "string", description: "Where." } },
        query_params_schema: { properties: { lang: { type: "string", constant_value: "en" } }, required: [] },
        request_body_schema: {
          type: "object",
          required: ["zip_code"],
          properties: {
            zip_code: { type: "string", description: "The zip code, five digits." },
            caller: { type: "string", dynamic_variable: "system__caller_id" },
            tier: { type: "string", dynamic_variable: "tier" },
            note: { type: "string", is_omitted: true },
          },
        },
        response_filter: { mode: "allow", filters: ["available"] },
      },
    },
    response_mocks: [{ mock_result: "{}" }],
  });
  expect(draft).toMatchObject({
    name: "Check availability in area",
    interruptions: "disable-during-tool",
    errorExposure: "hidden",
    response: { fields: ["available"], save: [{ variable: "slot", path: "next.slot" }] },
    parameters: [
      { key: "area", location: "path", description: "Where." },
      { key: "lang", location: "query", source: { from: "constant", value: "en" } },
      { key: "zip_code", location: "body", required: true },
      { key: "caller", source: { from: "system", value: "caller-number" } },
      { key: "tier", source: { from: "variable", name: "tier" } },
      { key: "note", source: { from: "omitted" } },
    ],
  });
  expect(draft.headers).toEqual(
    expect.arrayContaining([
      { name: "X-Key", value: { from: "secret", name: "mybusiness-x-key" } },
      { name: "X-Tenant", value: "plumber" },
    ]),
  );
  expect(secrets).toMatchObject([{ name: "mybusiness-x-key", value: null }]);
  expect(report.map(({ place }) => place)).toEqual(
    expect.arrayContaining(["tool_call_sound", "response_mocks"]),
  );
});

test("an apiRequest tool of Vapi comes over with its static values and what of it was lost", () => {
  const { draft, report } = only({
    type: "apiRequest",
    name: "check_area",
    description: "Checks an area. Use it when asked.",
    method: "POST",
    url: "https://a.test/check?tenant=plumber&tier={{tier}}",
    timeoutSeconds: 20,
    headers: { type: "object", properties: { "X-Tenant": { type: "string", value: "plumber" } } },
    body: {
      type: "object",
      required: ["zip"],
      properties: { zip: { type: "string", description: "The zip." } },
    },
    parameters: [{ key: "origin", value: "phone" }],
    backoffPlan: { type: "fixed", maxRetries: 1, baseDelaySeconds: 1 },
    credentialId: "c-1",
    messages: [{ type: "request-start", content: "One moment." }],
  });
  expect(draft).toMatchObject({
    name: "Check area",
    url: "https://a.test/check",
    retries: 1,
    headers: [{ name: "X-Tenant", value: "plumber" }],
    parameters: [
      { key: "tenant", location: "query", source: { from: "constant", value: "plumber" } },
      { key: "tier", location: "query", source: { from: "variable", name: "tier" } },
      { key: "zip", location: "body", required: true },
      { key: "origin", source: { from: "constant", value: "phone" } },
    ],
  });
  expect(report.map(({ place }) => place)).toEqual(["credentialId", "messages"]);
});

test("a function tool of Vapi has its arguments sent alone, and that is said", () => {
  const { draft, report } = only({
    type: "function",
    function: {
      name: "check_area",
      description: "Checks.",
      parameters: { type: "object", properties: { zip: { type: "string", description: "Zip." } } },
    },
    server: { url: "https://a.test/vapi", timeoutSeconds: 9 },
  });
  expect(draft).toMatchObject({
    method: "POST",
    url: "https://a.test/vapi",
    responseTimeoutSeconds: 9,
    parameters: [{ key: "zip" }],
  });
  expect(report).toMatchObject([{ place: "server" }]);
});

test("custom functions of Retell come over from an engine's list, other kinds are passed over", () => {
  const result = importTool({
    format: "auto",
    source: JSON.stringify({
      general_tools: [
        { type: "end_call", name: "end_call" },
        {
          type: "custom",
          name: "check_area",
          description: "Checks an area. Use it when asked.",
          url: "https://a.test/check",
          headers: { Authorization: "Bearer rt-12345678" },
          query_params: { tier: "{{tier}}" },
          parameters: {
            type: "object",
            properties: { zip: { type: "string", description: "Zip." } },
            required: ["zip"],
          },
          response_variables: { slot: "$.next.slot" },
          timeout_ms: 8000,
          max_retry: 1,
          speak_during_execution: true,
        },
      ],
    }),
  });
  expect(result).toMatchObject({
    format: "retell",
    report: [{ place: "tools.0" }],
    drafts: [
      {
        draft: {
          authentication: { type: "bearer" },
          responseTimeoutSeconds: 8,
          response: { save: [{ variable: "slot", path: "next.slot" }] },
          parameters: [{ key: "tier", source: { from: "variable", name: "tier" } }, { key: "zip" }],
        },
        secrets: [{ value: "rt-12345678" }],
        report: [{ place: "args_at_root" }, { place: "speak_during_execution" }],
      },
    ],
  });
});

test.for(["elevenlabs", "vapi", "retell"] as const)(
  "a file without a tool of %s is refused in words",
  (format) => {
    expect(importTool({ format, source: '{"name":"x"}' })).toMatchObject({ status: "refused" });
  },
);
