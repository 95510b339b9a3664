import { expect, test } from "vitest";
import { aParameter } from "../testing/index.ts";
import { toolDraftSchema } from "./tool-draft.ts";

const draft = {
  name: "Check availability in area",
  description: "Use it when a caller asks whether we come out to them.",
  method: "POST",
  url: "https://api.example.com/check-area",
  parameters: [aParameter()],
  agentTargets: ["receptionist"],
};

function problemsOf(overrides: object): Record<string, string> {
  const parsed = toolDraftSchema.safeParse({ ...draft, ...overrides });
  const issues = parsed.error?.issues ?? [];
  return Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message]));
}

test("a draft may leave out what has a sensible default", () => {
  expect(toolDraftSchema.parse(draft)).toEqual({
    ...draft,
    overrides: {},
    mocks: [],
    speech: {
      before: { when: "auto", words: { by: "callhook" } },
      waiting: [{ afterMs: 4000, words: { by: "callhook" } }],
      holdSound: "none",
      after: "speak",
    },
    bodyFormat: "json",
    responseTimeoutSeconds: 20,
    interruptions: "allow",
    headers: [],
    authentication: { type: "none" },
    effect: null,
    retries: 2,
    redirects: "refuse",
    successWhen: [],
    response: { fields: null, fieldsFor: {}, hidden: [], save: [], maxBytes: 8192 },
    errorExposure: "auto",
    cacheSeconds: 0,
    repetitionWindowSeconds: 60,
    asynchronous: false,
    limits: { callsPerMinute: null, callsInFlight: null },
    confirmation: { mode: "never" },
    rules: [],
  });
});

test("an empty object is told every field that it lacks", () => {
  const issues = toolDraftSchema.safeParse({}).error?.issues ?? [];
  const fields = issues.map(({ path }) => path.join("."));
  expect(fields).toEqual(["name", "description", "method", "url", "parameters", "agentTargets"]);
  expect(issues[0]?.message).toBe("Name is required.");
  expect(issues[3]?.message).toBe("URL is required.");
});

test.each([
  ["name", "x".repeat(80)],
  ["description", "x".repeat(2000)],
  ["responseTimeoutSeconds", 0.1],
  ["responseTimeoutSeconds", 300],
  ["parameters", Array.from({ length: 50 }, (_, index) => aParameter({ key: `key_${index}` }))],
  ["parameters", [aParameter({ key: "k".repeat(64), description: "d".repeat(500) })]],
  ["agentTargets", ["receptionist", "assistant"]],
  ["interruptions", "disable-during-tool-and-turn"],
  ["bodyFormat", "form"],
])("the limit itself is allowed: %s", (field, value) => {
  expect(problemsOf({ [field]: value })).toEqual({});
});

test.each([
  ["name", "", "Name is required."],
  ["name", "   ", "Name is required."],
  ["name", "x".repeat(81), "Name can be at most 80 characters long."],
  ["name", 7, "Name must be text."],
  ["name", "bell\u0007", "Name holds invisible control characters; remove them."],
  ["name", "half \ud83d", "Name holds a broken character; type it again."],
  ["description", "", "Description is required."],
  ["description", "x".repeat(2001), "Description can be at most 2000 characters long."],
  ["description", "nul \u0000", "Description holds invisible control characters; remove them."],
  ["method", "FETCH", "Method must be GET, POST, PUT, PATCH or DELETE."],
  ["bodyFormat", "xml", "Body format must be json or form."],
  ["responseTimeoutSeconds", 0.09, "Response timeout must be at least 0.1 seconds."],
  ["responseTimeoutSeconds", 301, "Response timeout can be at most 300 seconds."],
  ["responseTimeoutSeconds", "20", "Response timeout must be a number of seconds."],
  ["responseTimeoutSeconds", Number.NaN, "Response timeout must be a number of seconds."],
  ["agentTargets", [], "Choose at least one agent that may use this tool."],
])("%s cannot be %j", (field, value, message) => {
  expect(problemsOf({ [field]: value })).toEqual({ [field]: message });
});

test.each([
  [{ key: "" }, "key", "Key is required."],
  [{ key: "k".repeat(65) }, "key", "Key can be at most 64 characters long."],
  [{ key: "zip code" }, "key", "Key may hold letters, digits, _ . and - only, such as zip_code."],
  [{ key: "zïp" }, "key", "Key may hold letters, digits, _ . and - only, such as zip_code."],
  [{ key: "__proto__" }, "key", "This key is reserved by JavaScript; choose another."],
  [{ key: "constructor" }, "key", "This key is reserved by JavaScript; choose another."],
  [{ key: "prototype" }, "key", "This key is reserved by JavaScript; choose another."],
  [{ description: "" }, "description", "Description is required."],
  [{ description: "d".repeat(501) }, "description", "Description can be at most 500 characters long."],
  [{ type: "date" }, "type", "Type must be string, number, integer, boolean, array or object."],
  [{ location: "cookie" }, "location", "Location must be body, query, path or header."],
  [{ required: "yes" }, "required", "Required must be true or false."],
])("a parameter cannot have %j", (overrides, field, message) => {
  const parameter = { ...aParameter(), ...overrides };
  expect(problemsOf({ parameters: [parameter] })).toEqual({ [`parameters.0.${field}`]: message });
});

test("a tool has at most 50 parameters", () => {
  const parameters = Array.from({ length: 51 }, (_, index) => aParameter({ key: `key_${index}` }));
  expect(problemsOf({ parameters })).toEqual({ parameters: "A tool can have at most 50 parameters." });
});

test("a key may be used once, wherever its value travels", () => {
  const parameters = [aParameter({ key: "zip" }), aParameter({ key: "zip", location: "query" })];
  expect(problemsOf({ parameters })).toEqual({ "parameters.1.key": "The key zip is used twice." });
});

test("a GET request has no body, so it takes no body parameters", () => {
  expect(problemsOf({ method: "GET" })).toEqual({
    "parameters.0.location": "A GET request has no body; send this in the query or choose another method.",
  });
});

test("a path parameter needs its place in the URL", () => {
  const parameters = [aParameter({ key: "phone", location: "path" })];
  expect(problemsOf({ parameters })).toEqual({
    "parameters.0.key": "The URL has no {phone}; write it where the value belongs.",
  });
});

test("a place in the URL needs its path parameter", () => {
  expect(problemsOf({ url: "https://api.example.com/customers/{phone}" })).toEqual({
    url: 'Add a path parameter with the key "phone" for {phone}.',
  });
});

test("a path parameter cannot be left out of a request", () => {
  const parameters = [aParameter({ key: "phone", location: "path", required: false })];
  expect(problemsOf({ url: "https://api.example.com/customers/{phone}", parameters })).toEqual({
    "parameters.0.required": "A path parameter is always required.",
  });
});

test("agent targets come in one order, each once, and only known agents count", () => {
  const targets = ["assistant", "receptionist", "assistant"];
  expect(toolDraftSchema.parse({ ...draft, agentTargets: targets }).agentTargets).toEqual([
    "receptionist",
    "assistant",
  ]);
  expect(problemsOf({ agentTargets: ["butler"] })).toEqual({
    "agentTargets.0": "Agent must be receptionist or assistant.",
  });
});

test("text is kept without the spaces around it", () => {
  const parsed = toolDraftSchema.parse({ ...draft, name: "  Check area ", url: " https://a.example/x\n" });
  expect(parsed).toMatchObject({ name: "Check area", url: "https://a.example/x" });
});

test("a description may have several lines, and emoji", () => {
  const description = "First line\nSecond line\twith a tab 👩‍🔧 שלום";
  expect(toolDraftSchema.parse({ ...draft, description }).description).toBe(description);
});
