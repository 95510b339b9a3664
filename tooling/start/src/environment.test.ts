import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CallhookError } from "@callhook/core";
import { expect, test } from "vitest";
import { parseEnvironment } from "./environment.ts";
import { repositoryDir } from "./repository.ts";

function problemsOf(variables: Record<string, string>): string[] {
  try {
    parseEnvironment(variables);
  } catch (error) {
    if (error instanceof CallhookError) return error.issues.map(({ path }) => path);
    throw error;
  }
  return [];
}

test("nothing has to be set on a laptop", () => {
  expect(parseEnvironment({})).toMatchObject({
    PORT: 3000,
    HOST: "127.0.0.1",
    CALLHOOK_DATA_DIR: ".callhook",
    CALLHOOK_DEFAULT_PLAN: "plus",
    CALLHOOK_MODEL: "offline",
  });
});

test("an empty variable counts as left out", () => {
  expect(parseEnvironment({ PORT: "", DATABASE_URL: " ", CALLHOOK_MODEL: "" })).toMatchObject({ PORT: 3000 });
});

test("everything that is wrong is reported at once, in words", () => {
  const variables = {
    PORT: "99999",
    DATABASE_URL: "mysql://x",
    CALLHOOK_DEFAULT_PLAN: "gold",
    PUBLIC_URL: "here",
  };
  expect(problemsOf(variables).toSorted()).toEqual([
    "CALLHOOK_DEFAULT_PLAN",
    "DATABASE_URL",
    "PORT",
    "PUBLIC_URL",
  ]);
  expect(() => parseEnvironment(variables)).toThrow("PORT can be at most 65535.");
});

test("a word is not a port", () => {
  for (const PORT of ["abc", "80.5", "-1"]) expect(problemsOf({ PORT })).toEqual(["PORT"]);
});

const production = {
  NODE_ENV: "production",
  DATABASE_URL: "postgres://callhook:s3cret@db.example.com/callhook",
  CALLHOOK_SECRET_KEY: "k".repeat(32),
  PUBLIC_URL: "https://callhook.example.com",
};

test("production does not start without a database, a key and an address of its own", () => {
  expect(problemsOf(production)).toEqual([]);
  expect(problemsOf({ NODE_ENV: "production" })).toEqual([
    "DATABASE_URL",
    "CALLHOOK_SECRET_KEY",
    "PUBLIC_URL",
  ]);
  for (const name of ["DATABASE_URL", "CALLHOOK_SECRET_KEY", "PUBLIC_URL"])
    expect(problemsOf({ ...production, [name]: " " })).toEqual([name]);
});

test("what is missing is told along with what is wrong", () => {
  const variables = { NODE_ENV: "production", PORT: "many", PUBLIC_URL: "localhost:3000" };
  expect(problemsOf(variables)).toEqual(["PORT", "PUBLIC_URL", "DATABASE_URL", "CALLHOOK_SECRET_KEY"]);
});

test("the README names exactly what production needs", () => {
  const readme = readFileSync(join(repositoryDir, "README.md"), "utf8");
  const [, section = ""] = readme.split("## In production");
  const named =
    /With `NODE_ENV=production` the start command refuses to run without (.*?):/s.exec(section)?.[1] ?? "";
  const names = [...named.matchAll(/`(\w+)`/g)].map(([, name]) => name);
  expect(names).toEqual(problemsOf({ NODE_ENV: "production" }));
});

test("a short key is refused without being repeated", () => {
  expect(() => parseEnvironment({ CALLHOOK_SECRET_KEY: "hunter2" })).toThrow(/32 characters/);
  expect(() => parseEnvironment({ CALLHOOK_SECRET_KEY: "hunter2" })).not.toThrow(/hunter2/);
});

test("a real model needs its address and its name", () => {
  expect(problemsOf({ CALLHOOK_MODEL: "openai-compatible" })).toEqual([
    "CALLHOOK_MODEL_URL",
    "CALLHOOK_MODEL_NAME",
  ]);
});

test.each(["openai", "anthropic"])("%s needs a model's name and a key, and knows its address", (kind) => {
  expect(problemsOf({ CALLHOOK_MODEL: kind })).toEqual(["CALLHOOK_MODEL_NAME", "CALLHOOK_MODEL_KEY"]);
});

test("a wrong database URL is refused without repeating its password", () => {
  expect(() => parseEnvironment({ DATABASE_URL: "http://me:hunter2@here" })).not.toThrow(/hunter2/);
});

test("a proxy that cannot be used is pointed out before anything starts, without its password", () => {
  expect(problemsOf({ EGRESS_PROXY_URL: "http://proxy.internal:3128" })).toEqual([]);
  expect(problemsOf({ EGRESS_PROXY_URL: "proxy.internal" })).toEqual(["EGRESS_PROXY_URL"]);
  expect(() => parseEnvironment({ EGRESS_PROXY_URL: "socks5://me:hunter2@proxy" })).not.toThrow(/hunter2/);
});

test("an entry of the allow list that is no host is pointed out before anything starts", () => {
  expect(problemsOf({ CALLHOOK_ALLOW_HOSTS: "localhost:4000, not a host" })).toEqual([
    "CALLHOOK_ALLOW_HOSTS",
  ]);
  expect(problemsOf({ CALLHOOK_ALLOW_HOSTS: "localhost:4000,10.0.0.0/8" })).toEqual([]);
});

test("what was set by half is pointed out before anything starts, each in a sentence", () => {
  expect(problemsOf({ SMTP_URL: "smtp://localhost:2525" })).toEqual(["MAIL_FROM"]);
  expect(problemsOf({ GOOGLE_CLIENT_SECRET: "x", GITHUB_CLIENT_ID: "y" })).toEqual([
    "GOOGLE_CLIENT_ID",
    "GITHUB_CLIENT_SECRET",
  ]);
  expect(() => parseEnvironment({ OIDC_ISSUER: "https://login.example.com", OIDC_CLIENT_ID: "x" })).toThrow(
    "OIDC_CLIENT_SECRET is required with OIDC_ISSUER and OIDC_CLIENT_ID.",
  );
});

test("a wrong mail server or key is refused without repeating what is secret", () => {
  const variables = {
    SMTP_URL: "http://me:hunter2@mail",
    MAIL_FROM: "a@b",
    CALLHOOK_PREVIOUS_SECRET_KEYS: "hunter2",
  };
  expect(problemsOf(variables)).toEqual(["CALLHOOK_PREVIOUS_SECRET_KEYS", "SMTP_URL"]);
  expect(() => parseEnvironment(variables)).not.toThrow(/hunter2/);
});
