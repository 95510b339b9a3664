import { expect, test } from "vitest";
import type { ToolDraftInput } from "../../tool/tool-draft.ts";
import { aToolDraft } from "../../testing/a-tool.ts";
import { ToolCallError } from "../outcome/tool-call-error.ts";
import { openSecrets } from "../secrets/open-secrets.ts";
import { readResponse } from "./read-response.ts";

const json = { "content-type": "application/json" };

type ReadingTool = Pick<ToolDraftInput, "successWhen" | "response">;

function read(status: number, body = "", { headers = json, ...tool }: Options = {}) {
  const secrets = openSecrets({ source: {}, workspaceId: "default", environment: "production" });
  secrets.note("hunter22");
  const response = { status, headers, body: new TextEncoder().encode(body) };
  return readResponse({ tool: aToolDraft(tool), record: { secrets } }, response);
}

type Options = ReadingTool & { headers?: Record<string, string> };

function failureOf(status: number, body = "", options: Options = {}): ToolCallError {
  try {
    read(status, body, options);
  } catch (error) {
    if (error instanceof ToolCallError) return error;
  }
  throw new Error(`${status} did not fail as a tool call`);
}

test.each([200, 201, 202, 206, 299])("a %i is a success with its value", (status) => {
  expect(read(status, '{"ok":true}')).toEqual({ ok: true });
});

test("a 204 is a success without a value", () => {
  expect(read(204)).toBeNull();
});

test.each([300, 304, 400, 401, 403, 404, 405, 409, 418, 422, 429, 500, 502, 503, 599])(
  "a %i is an http-error that names the status and the way out",
  (status) => {
    const { reason, message } = failureOf(status);
    expect(reason).toBe("http-error");
    expect(message).toMatch(new RegExp(`^The endpoint answered ${status}\\. [A-Z].*\\.$`));
  },
);

test("an http-error carries what the endpoint said", () => {
  expect(failureOf(422, '{"error":"zip_code"}').value).toEqual({ error: "zip_code" });
  expect(failureOf(500, "<h1>Oops</h1>", { headers: { "content-type": "text/html" } }).value).toBe("Oops");
});

test("an error page that cannot be decoded leaves the status to speak", () => {
  expect(failureOf(502, "{broken")).toMatchObject({ reason: "http-error", value: null });
});

test.each([301, 302, 303, 307, 308])("a %i is not followed, and says where it points", (status) => {
  const { message } = failureOf(status, "", {
    headers: { location: "https://api.example.com/v2/check?token=secret" },
  });
  expect(message).toBe(
    `The endpoint answered ${status}. Redirects are not followed; put the final URL into the tool's settings. It points to https://api.example.com/v2/check`,
  );
});

test.each(["", "/relative", "javascript:alert(1)", `https://a.example/${"x".repeat(300)}`])(
  "a redirect to %j is not repeated to anybody",
  (location) => {
    expect(failureOf(302, "", { headers: { location } }).message).toMatch(/settings\.$/);
  },
);

const successWhen = [
  { path: "ok", operator: "equals" as const, value: true },
  { path: "error", operator: "missing" as const },
];

test.each(['{"ok":true}', '{"ok":"true","error":null}'])("%s is a success by the tool's own rule", (body) => {
  expect(read(200, body, { successWhen })).toEqual(JSON.parse(body));
});

test.each([
  ['{"ok":false}', '"ok equals true"'],
  ['{"ok":true,"error":"No such date."}', '"error missing"'],
  ['{"message":"Please log in."}', '"ok equals true"'],
  ['"ok"', '"ok equals true"'],
  ["", '"ok equals true"'],
])("a 200 that says %s is a failure with what it said", (body, rule) => {
  const failure = failureOf(200, body, { successWhen });
  expect(failure.reason).toBe("http-error");
  expect(failure.message).toBe(
    `The endpoint answered 200, but its answer says that it failed: the tool's rule for success, ${rule}, does not hold.`,
  );
  expect(failure.value).toEqual(body === "" ? null : JSON.parse(body));
});

test("a login page in place of an answer is no success", () => {
  const failure = failureOf(200, "<p>Please log in</p>", {
    successWhen,
    headers: { "content-type": "text/html" },
  });
  expect(failure).toMatchObject({ reason: "http-error", value: "Please log in" });
});

test("an empty answer is judged like any other: what is not there is missing", () => {
  expect(read(204, "", { successWhen: [{ path: "error", operator: "missing" }] })).toBeNull();
  expect(failureOf(204, "", { successWhen: [{ path: "id", operator: "exists" }] })).toMatchObject({
    reason: "http-error",
    value: null,
  });
});

test("the rule for success is for 2xx alone", () => {
  expect(failureOf(500, '{"ok":true}', { successWhen }).message).toMatch(/^The endpoint answered 500\./);
});

test("what is hidden, and every secret, is kept out of a failure as well", () => {
  const response = { hidden: ["customer.iban"] };
  const body = '{"customer":{"id":7,"iban":"DE89"},"error":"hunter22 has expired"}';
  for (const failure of [
    failureOf(422, body, { response }),
    failureOf(200, body, { response, successWhen }),
  ]) {
    expect(failure.value).toEqual({
      customer: { id: 7, iban: "[hidden]" },
      error: "[secret] has expired",
    });
    expect(failure.body).toBeUndefined();
  }
});

test("a failure keeps to the budget, and what was cut stays for the record, without what is hidden", () => {
  const response = { maxBytes: 200, hidden: ["key"] };
  const failure = failureOf(422, JSON.stringify({ key: "k", error: "x".repeat(5000) }), { response });
  expect(Buffer.byteLength(JSON.stringify(failure.value))).toBeLessThanOrEqual(200);
  expect(failure.body).toEqual({ key: "[hidden]", error: "x".repeat(5000) });
});
