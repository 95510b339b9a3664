import { expect, test } from "vitest";
import { isOpenEndpoint } from "./open-endpoints.ts";
import { startedApi } from "./testing/started-api.ts";

test.each([
  ["POST", "/delete-user"],
  ["POST", "/change-email"],
  ["POST", "/set-password"],
  ["POST", "/get-access-token"],
  ["POST", "/refresh-token"],
  ["POST", "/link-social"],
  ["POST", "/unlink-account"],
  ["POST", "/update-session"],
  ["POST", "/revoke-sessions"],
  ["POST", "/two-factor/send-otp"],
  ["GET", "/error"],
  ["GET", "/ok"],
  ["GET", "/sign-out"],
  ["POST", "/callback/oidc"],
  ["GET", "/callback/../delete-user"],
  ["POST", "/sign-in/email/"],
  ["POST", "/sign-in%2femail"],
  ["POST", "//sign-in/email"],
])("%s %s is closed", (method, path) => {
  expect(isOpenEndpoint({ method, path })).toBe(false);
});

test("a closed endpoint is not there, for its owner neither, and says so in JSON", async () => {
  const { owner } = await startedApi();
  const answer = await owner.post("/delete-user", { password: "a drain runs through it" });
  expect(answer).toMatchObject({
    status: 404,
    code: "NOT_FOUND",
    message: "Nothing is at /api/auth/delete-user.",
  });
  expect(await owner.client().me.get.query()).toMatchObject({ name: "Olive Owner" });
});
