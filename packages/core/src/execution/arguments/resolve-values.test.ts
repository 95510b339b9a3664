import { expect, test } from "vitest";
import { aParameter, aTool } from "../../testing/index.ts";
import { testPorts } from "../../testing/test-ports.ts";
import type { Parameter, ParameterInput } from "../../tool/parameter.ts";
import type { ToolCallContext } from "../request/call-headers.ts";
import type { SecretSource } from "../secrets/open-secrets.ts";
import { openRun, startRecord, type ToolExecution } from "../tool-run.ts";
import { resolveValues } from "./resolve-values.ts";

type Given = { arguments?: unknown; context?: ToolCallContext; secrets?: SecretSource };

async function resolve(parameters: Parameter[], { secrets = {}, ...given }: Given = {}) {
  const ports = testPorts({
    send: () => Promise.reject(new Error("nothing is sent")),
    secrets,
    now: () => new Date("2026-01-05T09:00:00.000Z"),
  });
  const execution: ToolExecution = { tool: aTool({ parameters }), arguments: {}, ...given };
  const record = startRecord(execution, ports);
  const run = openRun(execution, { record, ports });
  try {
    return { values: await resolveValues(run), ignored: record.ignoredArguments, used: record.secrets.used };
  } finally {
    run.deadline.close();
  }
}

/** A parameter that the model is not asked for. */
function from(source: ParameterInput["source"], overrides: Partial<ParameterInput> = {}): Parameter {
  return aParameter({ key: "value", source, ...overrides });
}

test("each value comes from its own source", async () => {
  const parameters = [
    aParameter({ key: "zip_code" }),
    from({ from: "constant", value: "gold" }, { key: "tier" }),
    from({ from: "variable", name: "plan" }, { key: "plan" }),
    from({ from: "system", value: "call-id" }, { key: "call" }),
    from({ from: "system", value: "tool-call-id" }, { key: "tool_call" }),
    from({ from: "system", value: "caller-number" }, { key: "caller" }),
    from({ from: "system", value: "agent" }, { key: "agent" }),
    from({ from: "system", value: "time" }, { key: "time" }),
    from({ from: "secret", name: "crm-key" }, { key: "token" }),
    from({ from: "omitted" }, { key: "never" }),
  ];
  const { values, ignored, used } = await resolve(parameters, {
    arguments: { zip_code: 94110 },
    context: {
      callId: "call_1",
      toolCallId: "tc_1",
      from: "+14155550134",
      agent: "receptionist",
      variables: { plan: "pro" },
    },
    secrets: { "crm-key": "s3cret" },
  });
  expect(values).toEqual({
    zip_code: "94110",
    tier: "gold",
    plan: "pro",
    call: "call_1",
    tool_call: "tc_1",
    caller: "+14155550134",
    agent: "receptionist",
    time: "2026-01-05T09:00:00.000Z",
    token: "s3cret",
  });
  expect(ignored).toEqual([]);
  expect([...used]).toEqual(["s3cret"]);
});

test("a tool that asks the model for everything is resolved without waiting", () => {
  const ports = testPorts({ send: () => Promise.reject(new Error("nothing is sent")) });
  const execution = { tool: aTool({ parameters: [aParameter()] }), arguments: { zip_code: "94110" } };
  const run = openRun(execution, { record: startRecord(execution, ports), ports });
  expect(resolveValues(run)).toEqual({ zip_code: "94110" });
  run.deadline.close();
});

test("a caller cannot talk the model into another's account: what it gives for such a parameter is dropped", async () => {
  const parameters = [
    from({ from: "variable", name: "account" }, { key: "account", trusted: true }),
    from({ from: "omitted" }, { key: "never" }),
    from({ from: "constant", value: 1 }, { key: "tier", type: "integer" }),
  ];
  const resolved = await resolve(parameters, {
    arguments: { account: "evil", never: "evil", tier: 9 },
    context: { variables: { account: "own" } },
  });
  expect(resolved.values).toEqual({ account: "own", tier: 1 });
  expect(resolved.ignored).toEqual(["account", "never", "tier"]);
});

test("what another tool has answered is newer than what the call was started with", async () => {
  const context = { variables: { id: "old", other: "kept" }, savedVariables: { id: "new" } };
  const parameters = ["id", "other"].map((key) => from({ from: "variable", name: key }, { key }));
  expect((await resolve(parameters, { context })).values).toEqual({ id: "new", other: "kept" });
});

test("a trusted value never comes from another tool's answer", async () => {
  const parameters = [from({ from: "variable", name: "account" }, { key: "account", trusted: true })];
  const saved = { savedVariables: { account: "another" } };
  expect(
    (await resolve(parameters, { context: { variables: { account: "own" }, ...saved } })).values,
  ).toEqual({ account: "own" });
  await expect(resolve(parameters, { context: saved })).rejects.toMatchObject({
    reason: "not-allowed",
    message: expect.stringContaining("that came from another tool's answer"),
  });
});

test("a trusted parameter that would ask the model is misconfigured, also where it was never saved", async () => {
  const parameters = [{ ...aParameter(), trusted: true }];
  const ports = testPorts({ send: () => Promise.reject(new Error("nothing is sent")) });
  const execution = { tool: { ...aTool(), parameters }, arguments: { zip_code: "94110" } };
  const record = startRecord(execution, ports);
  expect(() => openRun(execution, { record, ports })).toThrow(
    expect.objectContaining({ reason: "misconfigured" }),
  );
});

test.each<[ParameterInput["source"], string]>([
  [{ from: "variable", name: "plan" }, "variable plan"],
  [{ from: "system", value: "call-id" }, "call id"],
  [{ from: "system", value: "caller-number" }, "caller number"],
  [{ from: "system", value: "agent" }, "agent"],
])(
  "a value that %j does not have is misconfigured where it is required, and absent elsewhere",
  async (source, words) => {
    const message = new RegExp(`^value takes its value from the ${words}, and this call has none\\. `);
    const rejection = { reason: "misconfigured", message: expect.stringMatching(message) };
    await expect(resolve([from(source)], { context: { from: null } })).rejects.toMatchObject(rejection);
    expect((await resolve([from(source, { required: false })])).values).toStrictEqual({});
  },
);

test("a variable named like a property of every object is not found where nobody gave it", async () => {
  const parameters = [from({ from: "variable", name: "toString" }, { required: false })];
  expect((await resolve(parameters, { context: { variables: {} } })).values["value"]).toBeUndefined();
});

test("a secret that is not there is misconfigured, and named", async () => {
  await expect(resolve([from({ from: "secret", name: "crm-key" })])).rejects.toMatchObject({
    reason: "misconfigured",
    message: expect.stringContaining("no secret named crm-key"),
  });
});

test("values are coerced to the type of their parameter, and refused without being quoted", async () => {
  const number = from({ from: "variable", name: "hours" }, { type: "integer" });
  const given = (hours: string) => ({ context: { variables: { hours } } });
  expect((await resolve([number], given("42"))).values).toEqual({ value: 42 });
  const rejection = resolve([number], given("private words"));
  await expect(rejection).rejects.toMatchObject({
    reason: "misconfigured",
    message:
      "value takes its value from the variable hours, which must be a single whole number in digits, such as 2, and is not. " +
      "Give the variable hours when the call starts, or correct the tool's settings.",
  });
  const secret = from({ from: "secret", name: "pin" }, { type: "number" });
  await expect(resolve([secret], { secrets: { pin: "hunter2" } })).rejects.toMatchObject({
    message: expect.not.stringContaining("hunter2"),
  });
});

test("everything that is wrong with what the call supplies is said at once", async () => {
  const parameters = ["a", "b"].map((key) => from({ from: "variable", name: key }, { key }));
  await expect(resolve(parameters)).rejects.toMatchObject({
    message: expect.stringMatching(/^a takes .* b takes /),
  });
});

test("a header's value cannot start another header, wherever it comes from", async () => {
  const split = "x\r\nHost: evil.example";
  const asked = [aParameter({ key: "X-Note", location: "header" })];
  await expect(resolve(asked, { arguments: { "X-Note": split } })).rejects.toMatchObject({
    reason: "invalid-arguments",
    issues: [{ parameter: "X-Note", message: expect.stringContaining("must be one line of plain text") }],
  });
  const supplied = [from({ from: "variable", name: "note" }, { key: "X-Note", location: "header" })];
  await expect(resolve(supplied, { context: { variables: { note: split } } })).rejects.toMatchObject({
    reason: "misconfigured",
    message: expect.stringContaining("X-Note"),
  });
});

test("wrong arguments are reported by parameter, every one of them, nested ones by dot path", async () => {
  const properties = [{ key: "number", type: "integer" as const, required: true, description: "x" }];
  const parameters = [aParameter(), aParameter({ key: "house", type: "object", properties })];
  await expect(resolve(parameters, { arguments: { house: { number: "1.5" } } })).rejects.toMatchObject({
    reason: "invalid-arguments",
    issues: [{ parameter: "zip_code" }, { parameter: "house.number" }],
  });
});

test("what the model names is held against the list of the call before anything is sent", async () => {
  const parameters = [aParameter({ key: "account", allowedFrom: { variable: "accounts" } })];
  const context = { variables: { accounts: ["A-1"] } };
  const named = (account: string) => resolve(parameters, { arguments: { account }, context });
  await expect(named("A-1")).resolves.toMatchObject({ values: { account: "A-1" } });
  await expect(named("A-2")).rejects.toMatchObject({ reason: "invalid-arguments" });
});

test("a default stands in for a variable that a call does not have", async () => {
  const parameters = [from({ from: "variable", name: "plan" }, { default: "basic" })];
  await expect(resolve(parameters)).resolves.toMatchObject({ values: { value: "basic" } });
  const context = { variables: { plan: "gold" } };
  await expect(resolve(parameters, { context })).resolves.toMatchObject({ values: { value: "gold" } });
});
