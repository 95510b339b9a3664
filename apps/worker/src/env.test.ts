import { CallhookError } from "@callhook/core";
import { expect, test } from "vitest";
import { parseEnvironment } from "./env.ts";

const url = "postgres://callhook:s3cret@localhost/callhook";

test("the database is all that a worker must be told", () => {
  expect(parseEnvironment({ DATABASE_URL: url })).toEqual({
    DATABASE_URL: url,
    WORKER_PORT: 0,
    WORKER_HOST: "127.0.0.1",
    ABANDONED_CALL_MINUTES: 15,
    OTEL_EXPORTER_OTLP_HEADERS: {},
    OTEL_SERVICE_NAME: "callhook",
    CALLHOOK_PREVIOUS_SECRET_KEYS: [],
    CALLHOOK_ALLOW_HOSTS: [],
    CALLHOOK_MODEL: "offline",
    NODE_ENV: "development",
  });
});

test("an empty variable counts as unset", () => {
  const environment = parseEnvironment({ DATABASE_URL: url, WORKER_PORT: "", ABANDONED_CALL_MINUTES: "" });
  expect(environment).toMatchObject({ WORKER_PORT: 0, ABANDONED_CALL_MINUTES: 15 });
});

test("numbers are read from text", () => {
  const environment = parseEnvironment({
    DATABASE_URL: url,
    WORKER_PORT: "9100",
    ABANDONED_CALL_MINUTES: "0.5",
  });
  expect(environment).toMatchObject({ WORKER_PORT: 9100, ABANDONED_CALL_MINUTES: 0.5 });
});

test("every problem is reported at once, by name, and no value is repeated", () => {
  const variables = {
    DATABASE_URL: "mysql://root:s3cret@x",
    WORKER_PORT: "70000",
    ABANDONED_CALL_MINUTES: "soon",
  };
  let refusal: unknown;
  try {
    parseEnvironment(variables);
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(CallhookError);
  expect(refusal).toMatchObject({
    code: "invalid-input",
    issues: [{ path: "DATABASE_URL" }, { path: "WORKER_PORT" }, { path: "ABANDONED_CALL_MINUTES" }],
  });
  expect(String(refusal)).not.toContain("s3cret");
});

test.each(["0", "-1", "NaN"])("calls cannot be abandoned after %s minutes", (minutes) => {
  const parse = () => parseEnvironment({ DATABASE_URL: url, ABANDONED_CALL_MINUTES: minutes });
  expect(parse).toThrow("ABANDONED_CALL_MINUTES");
});
