import { expect, test } from "vitest";
import { aFullToolDraft } from "../../testing/a-full-tool-draft.ts";
import { aParameter, aToolDraft } from "../../testing/a-tool.ts";
import { toolTemplates } from "../../tool/templates.ts";
import type { ToolDraft } from "../../tool/tool-draft.ts";
import { importTool } from "../import-tool.ts";
import { exportFormatSchema, type ExportFormat } from "./export-format.ts";
import { exportTools } from "./export-tools.ts";

const templates = toolTemplates().map(({ draft }) => draft);
const full = aFullToolDraft();
const token = "ghp_abcdefghijklmnopqrstuvwxyz012345";

function back(format: ExportFormat, tools: ToolDraft[]): ToolDraft[] {
  const { content } = exportTools({ tools, format });
  const listed = importTool({ format: "auto", source: content });
  if (listed.status === "refused") throw new Error(`${listed.place}: ${listed.message}`);
  const result = importTool({
    format: "auto",
    source: content,
    operations: listed.operations.map(({ id }) => id),
  });
  if (result.status === "refused") throw new Error(`${result.place}: ${result.message}`);
  return result.drafts.map(({ draft }) => draft);
}

test("Callhook's own file comes back as it was, every setting of every tool", () => {
  expect(back("json", [full, ...templates])).toEqual([full, ...templates]);
  expect(exportTools({ tools: [full], format: "json" }).report).toEqual([]);
});

test("an OpenAPI document comes back as it was, too: what it has no words for stands beside", () => {
  expect(back("openapi", [full, ...templates])).toEqual([full, ...templates]);
});

test("an OpenAPI document says in its own words what is sent", () => {
  const document: unknown = JSON.parse(
    exportTools({ tools: templates.slice(0, 2), format: "openapi" }).content,
  );
  expect(document).toMatchObject({
    openapi: "3.1.0",
    paths: {
      "/check-area": {
        post: {
          operationId: "check_availability_in_area",
          requestBody: {
            content: { "application/json": { schema: { required: ["zip_code", "service_type"] } } },
          },
        },
      },
      "/customers/{phone}": { get: { parameters: [{ name: "phone", in: "path", required: true }] } },
    },
  });
});

test("two tools on one address have no room in one document, and the second is reported", () => {
  const { report } = exportTools({
    tools: [aToolDraft(), aToolDraft({ name: "The other" })],
    format: "openapi",
  });
  expect(report).toMatchObject([
    { tool: "The other", message: expect.stringContaining("OpenAPI has room for one") },
  ]);
});

test("a cURL command that is pasted again asks for the same values in the same places", () => {
  const draft = aToolDraft({
    url: "https://api.example.com/areas/{area}",
    authentication: { type: "bearer", tokenSecret: "areas-token" },
    headers: [{ name: "X-Tenant", value: "it's us" }],
    parameters: [
      aParameter({ key: "area", location: "path" }),
      aParameter({ key: "limit", location: "query", type: "integer" }),
      aParameter({
        key: "visit",
        type: "object",
        properties: [{ key: "at", type: "string", description: "When.", required: true }],
      }),
    ],
  });
  const { content, fileName, mediaType } = exportTools({ tools: [draft], format: "curl" });
  expect(fileName).toBe("check_availability_in_area.sh");
  expect(mediaType).toBe("text/x-shellscript");
  expect(content).toContain("Authorization: Bearer <areas-token>");
  const [again] = back("curl", [draft]);
  expect(again).toMatchObject({
    method: "POST",
    url: draft.url,
    authentication: { type: "bearer" },
    headers: draft.headers,
    parameters: [
      { key: "area", location: "path" },
      { key: "limit", location: "query" },
      { key: "visit", location: "body", type: "object", properties: [{ key: "at" }] },
    ],
  });
});

test.for(["elevenlabs", "vapi", "retell"] as const)("what %s has words for comes back from it", (format) => {
  const draft = aToolDraft({
    url: "https://api.example.com/check",
    responseTimeoutSeconds: 12,
    headers: [{ name: "X-Tenant", value: "plumber" }],
    response: { save: [{ variable: "slot", path: "next.slot" }] },
    parameters: [
      aParameter({ key: "zip_code" }),
      aParameter({ key: "kind", options: ["drain", "heater"], required: false }),
      aParameter({ key: "rooms", type: "array", items: { type: "integer" } }),
    ],
  });
  const [again] = back(format, [draft]);
  const { method, url, description, parameters, headers, response, responseTimeoutSeconds } = draft;
  expect(again).toMatchObject({
    method,
    url,
    description,
    parameters,
    headers,
    response,
    responseTimeoutSeconds,
  });
});

test("sources go to ElevenLabs and come back, system values by the names that it has for them", () => {
  const draft = aToolDraft({
    interruptions: "disable-during-tool-and-turn",
    errorExposure: "summarised",
    parameters: [
      aParameter({ key: "tier", source: { from: "variable", name: "tier" } }),
      aParameter({ key: "from", source: { from: "system", value: "caller-number" } }),
      aParameter({ key: "source", source: { from: "constant", value: "phone" } }),
    ],
  });
  const [again] = back("elevenlabs", [draft]);
  expect(again).toMatchObject({ interruptions: draft.interruptions, errorExposure: "summarised" });
  expect(again?.parameters.map(({ source }) => source)).toEqual(draft.parameters.map(({ source }) => source));
});

test.for(exportFormatSchema.options)(
  "%s says what of a tool it cannot carry, and holds no credential that was in clear",
  (format) => {
    const leaky = aToolDraft({
      url: `https://api.example.com/hooks/${token}?api_key=k3yk3yk3y&q=1`,
      headers: [{ name: "X-Key", value: token }],
      parameters: [aParameter({ key: "password", source: { from: "constant", value: "hunter22" } })],
    });
    const { content, report } = exportTools({ tools: [leaky], format });
    for (const secret of [token, "k3yk3yk3y", "hunter22"]) expect(content).not.toContain(secret);
    expect(report.map(({ place }) => place)).toEqual(
      expect.arrayContaining(["url", "headers.X-Key", "parameters.password"]),
    );
    if (format === "json" || format === "openapi") return;
    expect(exportTools({ tools: [full], format }).report.length).toBeGreaterThan(0);
  },
);

test("what is lost is said by the names of the settings that are not the usual ones", () => {
  const draft = aToolDraft({
    agentTargets: ["receptionist"],
    confirmation: { mode: "always" },
    rules: [{ rule: "at-most", count: 1 }],
  });
  const { report } = exportTools({ tools: [draft], format: "retell" });
  expect(report.map(({ place }) => place)).toEqual(["agentTargets", "confirmation", "rules"]);
});

test.for(["elevenlabs", "vapi", "retell", "curl"] as const)(
  "%s has no words for limits of values, and it is said of which, however deep",
  (format) => {
    const email = { key: "email", type: "string", description: "Where.", required: true } as const;
    const draft = aToolDraft({
      parameters: [
        aParameter({ key: "hours", type: "number", default: 2, minimum: 1 }),
        aParameter({
          key: "guests",
          type: "array",
          items: { type: "object", properties: [{ ...email, kind: { name: "email" } }] },
        }),
      ],
    });
    const { report } = exportTools({ tools: [draft], format });
    const messages = (key: string) =>
      report.filter(({ place }) => place === `parameters.${key}`).map(({ message }) => message);
    expect(messages("hours")).toContain("Not part of this format: its default, its minimum.");
    expect(messages("guests")).toContain("Not part of this format: how what was said is read.");
  },
);

test("credentials in clear are found wherever somebody may have written one", () => {
  const leaky = aToolDraft({
    headers: [{ name: "X-Key", value: { from: "constant", value: token } }],
    authentication: {
      type: "oauth2-client-credentials",
      tokenUrl: "https://login.example.com/token",
      clientId: "callhook",
      clientSecret: "crm-client",
      parameters: { audience: "visits", password: "hunter22" },
    },
    mocks: [{ respond: { json: { session: { token } } } }, { respond: { json: { ok: true } } }],
  });
  const { content, report } = exportTools({ tools: [leaky], format: "json" });
  for (const secret of [token, "hunter22"]) expect(content).not.toContain(secret);
  expect(content).toContain("visits");
  expect(report.map(({ place }) => place).toSorted()).toEqual([
    "authentication.parameters.password",
    "headers.X-Key",
    "mocks.0",
  ]);
});

test("limits of values are part of an OpenAPI document", () => {
  const draft = aToolDraft({
    url: "https://api.example.com/x",
    parameters: [aParameter({ key: "hours", type: "number", location: "query", default: 2, minimum: 1 })],
  });
  const { content } = exportTools({ tools: [draft], format: "openapi" });
  expect(JSON.parse(content)).toMatchObject({
    paths: { "/x": { post: { parameters: [{ schema: { type: "number", default: 2, minimum: 1 } }] } } },
  });
});

test("many tools are one file", () => {
  const { content, fileName } = exportTools({ tools: templates, format: "openai" });
  expect(fileName).toBe("callhook-tools.openai.json");
  expect(JSON.parse(content)).toHaveLength(templates.length);
});
