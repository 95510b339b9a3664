import { expect, test } from "vitest";
import { readResponse } from "./read-response.ts";
import { ToolCallError } from "../outcome/tool-call-error.ts";

const json = { "content-type": "application/json" };

function read(status: number, body = "", headers: Record<string, string> = json) {
  return readResponse({ status, headers, body: new TextEncoder().encode(body) }, { successWhen: [] });
}

function failureOf(status: number, body = "", headers: Record<string, string> = json): ToolCallError {
  try {
    read(status, body, headers);
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
  expect(failureOf(500, "<h1>Oops</h1>", { "content-type": "text/html" }).value).toBe("Oops");
});

test("an error page that cannot be decoded leaves the status to speak", () => {
  expect(failureOf(502, "{broken")).toMatchObject({ reason: "http-error", value: null });
});

test.each([301, 302, 303, 307, 308])("a %i is not followed, and says where it points", (status) => {
  const { message } = failureOf(status, "", { location: "https://api.example.com/v2/check?token=secret" });
  expect(message).toBe(
    `The endpoint answered ${status}. Redirects are not followed; put the final URL into the tool's settings. It points to https://api.example.com/v2/check`,
  );
});

test.each(["", "/relative", "javascript:alert(1)", `https://a.example/${"x".repeat(300)}`])(
  "a redirect to %j is not repeated to anybody",
  (location) => {
    expect(failureOf(302, "", { location }).message).toMatch(/settings\.$/);
  },
);
