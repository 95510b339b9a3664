import { CallhookError } from "@callhook/core";
import { expect, test } from "vitest";
import { parseEnvironment } from "./env.ts";

const databaseUrl = "postgres://user:password@localhost:5432/callhook";

function problemsOf(variables: Record<string, string | undefined>) {
  try {
    parseEnvironment(variables);
  } catch (error) {
    if (error instanceof CallhookError) return error.issues;
    throw error;
  }
  return [];
}

test("a database is all that has to be set", () => {
  const environment = parseEnvironment({ DATABASE_URL: databaseUrl });
  expect(environment).toMatchObject({
    PORT: 3000,
    HOST: "127.0.0.1",
    CALLHOOK_MODEL: "offline",
    CALLHOOK_ALLOW_HOSTS: [],
  });
});

test("an empty variable counts as unset, as shells and compose files leave it", () => {
  expect(parseEnvironment({ DATABASE_URL: databaseUrl, PORT: "", PUBLIC_URL: "" }).PORT).toBe(3000);
});

test("every problem is reported at once, each under its variable", () => {
  const problems = problemsOf({
    PORT: "many",
    PUBLIC_URL: "callhook",
    CALLHOOK_MODEL: "parrot",
    CALLHOOK_ALLOW_HOSTS: "10.0.0.0/99",
  });
  expect(problems.map(({ path }) => path).toSorted()).toEqual([
    "CALLHOOK_ALLOW_HOSTS",
    "CALLHOOK_MODEL",
    "DATABASE_URL",
    "PORT",
    "PUBLIC_URL",
  ]);
});

test("a model behind a URL needs its URL and its name", () => {
  const problems = problemsOf({ DATABASE_URL: databaseUrl, CALLHOOK_MODEL: "openai-compatible" });
  expect(problems.map(({ path }) => path)).toEqual(["CALLHOOK_MODEL_URL", "CALLHOOK_MODEL_NAME"]);
});

test.each(["openai", "anthropic"])("%s needs a model's name and a key, and knows its address", (kind) => {
  const problems = problemsOf({ DATABASE_URL: databaseUrl, CALLHOOK_MODEL: kind });
  expect(problems.map(({ path }) => path)).toEqual(["CALLHOOK_MODEL_NAME", "CALLHOOK_MODEL_KEY"]);
});

test("production signs its requests, so it does not start without a key", () => {
  const production = { DATABASE_URL: databaseUrl, NODE_ENV: "production" };
  expect(problemsOf(production).map(({ path }) => path)).toEqual(["CALLHOOK_SECRET_KEY"]);
  expect(problemsOf({ ...production, CALLHOOK_SECRET_KEY: "k".repeat(32) })).toEqual([]);
});

test("a proxy has a usable URL, and a refusal never repeats its password", () => {
  const withProxy = (url: string) => problemsOf({ DATABASE_URL: databaseUrl, EGRESS_PROXY_URL: url });
  expect(withProxy("http://me:secret@proxy.internal:3128")).toEqual([]);
  expect(withProxy("socks5://me:hunter2@proxy")).toMatchObject([{ path: "EGRESS_PROXY_URL" }]);
  expect(JSON.stringify(withProxy("socks5://me:hunter2@proxy"))).not.toContain("hunter2");
});

test("allowed hosts are split at commas and trimmed", () => {
  const environment = parseEnvironment({
    DATABASE_URL: databaseUrl,
    CALLHOOK_ALLOW_HOSTS: " 127.0.0.1:4000 , 10.0.0.0/8,",
  });
  expect(environment.CALLHOOK_ALLOW_HOSTS).toEqual(["127.0.0.1:4000", "10.0.0.0/8"]);
});

test("what was set by half is one sentence, for each setting that is left out", () => {
  const withHalf = (variables: Record<string, string>) =>
    problemsOf({ DATABASE_URL: databaseUrl, ...variables }).map(({ message }) => message);
  expect(withHalf({ SMTP_URL: "smtp://localhost:2525" })).toEqual(["MAIL_FROM is required with SMTP_URL."]);
  expect(withHalf({ GITHUB_CLIENT_SECRET: "x" })).toEqual([
    "GITHUB_CLIENT_ID is required with GITHUB_CLIENT_SECRET.",
  ]);
  expect(withHalf({ OIDC_ISSUER: "https://login.example.com", OIDC_CLIENT_ID: "x" })).toEqual([
    "OIDC_CLIENT_SECRET is required with OIDC_ISSUER and OIDC_CLIENT_ID.",
  ]);
});

test("earlier keys are a list, and none of them may be short", () => {
  const keys = ["a".repeat(32), "b".repeat(40)];
  const variables = { DATABASE_URL: databaseUrl, CALLHOOK_PREVIOUS_SECRET_KEYS: ` ${keys.join(" , ")},` };
  expect(parseEnvironment(variables).CALLHOOK_PREVIOUS_SECRET_KEYS).toEqual(keys);
  const short = problemsOf({ DATABASE_URL: databaseUrl, CALLHOOK_PREVIOUS_SECRET_KEYS: "hunter2" });
  expect(short.map(({ path }) => path)).toEqual(["CALLHOOK_PREVIOUS_SECRET_KEYS"]);
  expect(JSON.stringify(short)).not.toContain("hunter2");
});
