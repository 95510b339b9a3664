import type { LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import { expect, test } from "vitest";
import { parseAllowHosts } from "./allow-hosts.ts";
import { createCachedLookup } from "./cached-lookup.ts";
import { createDestinationPolicy } from "./destination-policy.ts";
import { guardLookup } from "./guarded-lookup.ts";

const policy = createDestinationPolicy({ allowHosts: parseAllowHosts(""), requireHttps: false });
const destination = { hostname: "name.example", port: 443 };
const first = { address: "8.8.8.8", family: 4 };
const second = { address: "2606:4700::1", family: 6 };

type Answer = { error: Error | null; address: string | LookupAddress[]; family: number | undefined };

function ask(lookup: LookupFunction, options: { all?: boolean } = { all: true }): Promise<Answer> {
  return new Promise((resolve) => {
    const guarded = guardLookup({ lookup, policy, destination, onResolved: () => undefined });
    guarded("name.example", options, (error, address, family) => resolve({ error, address, family }));
  });
}

function answering(found: string | LookupAddress[], family?: number): LookupFunction {
  return (_hostname, _options, callback) => callback(null, found, family);
}

test("public answers are passed on as they are, in the shape that was asked for", async () => {
  const both = answering([first, second]);
  expect(await ask(both, { all: true })).toMatchObject({ error: null, address: [first, second] });
  expect(await ask(both, { all: false })).toEqual({ error: null, address: "8.8.8.8", family: 4 });
  expect(await ask(both, {})).toEqual({ error: null, address: "8.8.8.8", family: 4 });
});

test("one forbidden answer refuses the name, wherever it stands and whichever was asked for", async () => {
  const inside = { address: "10.0.0.1", family: 4 };
  for (const all of [true, false]) {
    for (const found of [[inside], [inside, first], [first, inside], [first, second, inside]]) {
      const { error, address } = await ask(answering(found), { all });
      expect(error).toMatchObject({ reason: "blocked-destination" });
      expect(address).toEqual([]);
    }
  }
});

test("all answers are asked for, so that none goes unjudged", async () => {
  const asked: unknown[] = [];
  const lookup: LookupFunction = (_hostname, options, callback) => {
    asked.push(options.all);
    callback(null, [first]);
  };
  await ask(lookup, { all: false });
  expect(asked).toEqual([true]);
});

test("a resolver that answers with one address although all were asked for is understood", async () => {
  expect(await ask(answering("8.8.8.8", 4))).toMatchObject({ error: null, address: [first] });
  expect(await ask(answering("2606:4700::1"))).toMatchObject({ error: null, address: [second] });
  expect((await ask(answering("127.0.0.1", 4))).error).toMatchObject({ reason: "blocked-destination" });
});

test("no answer is a name that was not found", async () => {
  expect((await ask(answering([]))).error).toMatchObject({ code: "ENOTFOUND" });
  expect((await ask(answering(""))).error).toMatchObject({ code: "ENOTFOUND" });
});

test("a resolver's failure is passed on, even if it throws", async () => {
  const failing: LookupFunction = (_hostname, _options, callback) => callback(new Error("no network"), []);
  expect((await ask(failing)).error?.message).toBe("no network");
  const throwing: LookupFunction = () => {
    throw new Error("broken resolver");
  };
  expect((await ask(throwing)).error?.message).toBe("broken resolver");
});

test("an answer that is remembered is judged at every dial, and its successor as well", async () => {
  const clock = { ms: 0 };
  const answers = [[first], [{ address: "169.254.169.254", family: 4 }]];
  const lookup = createCachedLookup({
    lookup: async () => answers.shift() ?? [],
    lifetime: async () => null,
    now: () => clock.ms,
  });
  expect((await ask(lookup)).error).toBeNull();
  expect((await ask(lookup)).error).toBeNull();
  expect(answers).toHaveLength(1);
  clock.ms = 10_000;
  expect((await ask(lookup)).error).toMatchObject({ reason: "blocked-destination" });
  expect((await ask(lookup)).error).toMatchObject({ reason: "blocked-destination" });
});

test("a name in place of an address is no answer, since whoever dials it would look it up once more", async () => {
  expect((await ask(answering("db.internal", 4))).error).toMatchObject({ code: "ENOTFOUND" });
  const mixed = answering([first, { address: "db.internal", family: 4 }]);
  expect((await ask(mixed)).error).toMatchObject({ code: "ENOTFOUND" });
});

test("a resolver that promises and fails is one that found nothing, and ends no process", async () => {
  const failing: LookupFunction = () => Promise.reject(new Error("no resolver"));
  expect(await ask(failing)).toMatchObject({ error: { message: "no resolver" } });
});

test("an answer that changes as it is read is passed on as it was judged", async () => {
  const answers = ["8.8.8.8", "127.0.0.1"];
  const changing = {
    family: 4,
    get address() {
      return answers.shift() ?? "127.0.0.1";
    },
  };
  expect(await ask(answering([changing]))).toMatchObject({ error: null, address: [first] });
});
