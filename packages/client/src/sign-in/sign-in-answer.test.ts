import { expect, test } from "vitest";
import { signInAnswer } from "./sign-in-answer.ts";
import { SignInError } from "./sign-in-error.ts";

async function errorOf(asking: Parameters<typeof signInAnswer<unknown>>[0]): Promise<SignInError> {
  const error = await signInAnswer(asking).catch((thrown: unknown) => thrown);
  if (error instanceof SignInError) return error;
  throw new Error("Nothing was refused.");
}

function refused(error: { status: number; code?: string; message?: string }) {
  return Promise.resolve({ data: null, error });
}

test("what was answered is handed on", async () => {
  await expect(signInAnswer(Promise.resolve({ data: { id: "ada" }, error: null }))).resolves.toEqual({
    id: "ada",
  });
});

test("a refusal keeps its code, and its words are a sentence", async () => {
  const error = await errorOf(
    refused({ status: 401, code: "INVALID_PASSWORD", message: "Invalid password" }),
  );

  expect(error).toMatchObject({ code: "INVALID_PASSWORD", message: "Invalid password." });
});

test.each([
  [{ status: 429, message: "Too many requests." }, /too often/],
  [{ status: 500, message: "connect ECONNREFUSED 10.0.0.5" }, /^Callhook could not answer/],
  [{ status: 403 }, /^This was refused/],
])("a refusal of %j is told in words for people", async (refusal, words) => {
  expect((await errorOf(refused(refusal))).message).toMatch(words);
});

test("where no answer comes people are told that the connection is at fault, not they", async () => {
  const error = await errorOf(Promise.reject(new TypeError("Failed to fetch")));

  expect(error.code).toBe("unreachable");
  expect(error.message).toMatch(/could not be reached/);
});
