import { expect, test } from "vitest";
import { ToolCallError } from "../../execution/outcome/tool-call-error.ts";
import { judgeTokenStatus, tokenFailure } from "./token-failure.ts";

const tokenUrl = "https://login.example:8443/oauth/token?client_secret=s3same";

function judged(status: number): ToolCallError | null {
  try {
    judgeTokenStatus(status, tokenUrl);
    return null;
  } catch (error) {
    if (error instanceof ToolCallError) return error;
    throw error;
  }
}

test.each([200, 400, 401, 403])("what a login says with %i is left to OAuth", (status) => {
  expect(judged(status)).toBeNull();
});

test.each([429, 500, 502, 503, 504])(
  "%i is trouble that passes, so the tool may be tried again",
  (status) => {
    expect(judged(status)).toMatchObject({
      reason: "connection-failed",
      message: `The tool could not sign in: login.example:8443 answered ${status}. Trying again later may help.`,
    });
  },
);

test.each([201, 204, 301, 302, 307, 308])(
  "%i comes from no login, which its author can correct",
  (status) => {
    expect(judged(status)).toMatchObject({
      reason: "misconfigured",
      message: expect.stringContaining("check the token URL"),
    });
  },
);

test("an error of the connection keeps its reason, and says that it was about signing in", () => {
  const cause = new ToolCallError({ reason: "tls-failed", message: "Its certificate has expired." });
  expect(tokenFailure(cause, tokenUrl)).toMatchObject({
    reason: "tls-failed",
    message: "The tool could not sign in at login.example:8443. Its certificate has expired.",
  });
});

test("what is said about a login is said once, however often it is passed on", () => {
  const failure = judged(503);
  expect(tokenFailure(failure, tokenUrl)).toBe(failure);
});

test("an error that nobody knows is not quoted, nor is the path of the login", () => {
  for (const error of [new Error("s3same at /srv/app.js"), "s3same", undefined, null]) {
    const { reason, message } = tokenFailure(error, tokenUrl);
    expect(reason).toBe("invalid-response");
    expect(message).not.toContain("s3same");
    expect(message).not.toContain("/");
  }
});
