import type { LookupAddress } from "node:dns";
import { expect, test } from "vitest";
import { createCachedLookup } from "./cached-lookup.ts";

const first: LookupAddress[] = [{ address: "93.184.215.14", family: 4 }];
const second: LookupAddress[] = [{ address: "10.0.0.1", family: 4 }];

type Found = LookupAddress[] | Error | Promise<LookupAddress[]>;
type Setting = { answers: Found[]; lifetimes?: (number | null | Error)[]; mostNames?: number };

/** A resolver without network that answers as planned, on a clock that the test turns. */
function open({ answers, lifetimes = [], mostNames }: Setting) {
  const asked: string[] = [];
  const clock = { ms: 1_000_000 };
  const lookup = createCachedLookup({
    lookup: async (hostname) => {
      asked.push(hostname);
      const answer = answers[Math.min(asked.length, answers.length) - 1] ?? [];
      if (answer instanceof Error) throw answer;
      return await answer;
    },
    lifetime: async () => {
      const lifetime = lifetimes.length > 1 ? lifetimes.shift() : lifetimes[0];
      if (lifetime instanceof Error) throw lifetime;
      return lifetime ?? null;
    },
    now: () => clock.ms,
    mostNames,
  });
  const ask = (hostname = "api.example") =>
    new Promise<LookupAddress[] | string | undefined>((resolve) => {
      lookup(hostname, { all: true }, (error, found) => resolve(error === null ? list(found) : error.code));
    }).finally(lifetimeIsKnown);
  const pass = (ms: number) => {
    clock.ms += ms;
  };
  return { ask, asked, pass };
}

/** The lifetime is asked for once the answer has been given. */
function lifetimeIsKnown(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

function list(found: string | LookupAddress[]): LookupAddress[] {
  return typeof found === "string" ? [] : found;
}

function failure(code: string): Error {
  return Object.assign(new Error("no answer"), { code });
}

test("an answer is kept for its lifetime and not a moment longer", async () => {
  const { ask, asked, pass } = open({ answers: [first, second], lifetimes: [30] });
  expect(await ask()).toEqual(first);
  pass(29_999);
  expect(await ask()).toEqual(first);
  expect(asked).toHaveLength(1);
  pass(1);
  expect(await ask()).toEqual(second);
  expect(asked).toHaveLength(2);
});

test("an answer that may not be kept is asked for every time", async () => {
  const { ask, asked } = open({ answers: [first, second], lifetimes: [0] });
  expect([await ask(), await ask()]).toEqual([first, second]);
  expect(asked).toHaveLength(2);
});

test.each([null, failure("ETIMEOUT")])(
  "without a lifetime (%s) an answer is kept for ten seconds",
  async (none) => {
    const { ask, asked, pass } = open({ answers: [first], lifetimes: [none] });
    await ask();
    pass(9999);
    await ask();
    expect(asked).toHaveLength(1);
    pass(1);
    await ask();
    expect(asked).toHaveLength(2);
  },
);

test("nobody can tie us to an address for more than five minutes", async () => {
  const { ask, asked, pass } = open({ answers: [first], lifetimes: [86_400] });
  await ask();
  pass(5 * 60_000 - 1);
  await ask();
  expect(asked).toHaveLength(1);
  pass(1);
  await ask();
  expect(asked).toHaveLength(2);
});

test.each(["ENOTFOUND", "ENODATA"])(
  "a name that does not exist (%s) is asked for again after two seconds",
  async (code) => {
    const { ask, asked, pass } = open({ answers: [failure(code), first] });
    expect(await ask()).toBe(code);
    pass(1999);
    expect(await ask()).toBe(code);
    expect(asked).toHaveLength(1);
    pass(1);
    expect(await ask()).toEqual(first);
  },
);

test("a failure of the resolver itself is not kept at all", async () => {
  const { ask } = open({ answers: [failure("EAI_AGAIN"), first] });
  expect([await ask(), await ask()]).toEqual(["EAI_AGAIN", first]);
});

test("who asks while a question is under way gets the same answer, however long it takes", async () => {
  const answering = Promise.withResolvers<LookupAddress[]>();
  const { ask, asked, pass } = open({ answers: [answering.promise] });
  const early = [ask(), ask()];
  pass(3_600_000);
  const late = ask();
  answering.resolve(first);
  expect(await Promise.all([...early, late])).toEqual([first, first, first]);
  expect(asked).toHaveLength(1);
});

test("each name has its own answer", async () => {
  const { ask, asked } = open({ answers: [first, second], lifetimes: [60] });
  expect([await ask("a.example"), await ask("b.example"), await ask("a.example")]).toEqual([
    first,
    second,
    first,
  ]);
  expect(asked).toEqual(["a.example", "b.example"]);
});

test("a flood of names pushes out the oldest, so that memory stays bounded", async () => {
  const { ask, asked } = open({ answers: [first], lifetimes: [60], mostNames: 2 });
  for (const name of ["a", "b", "c", "c", "b", "a"]) await ask(`${name}.example`);
  expect(asked).toEqual(["a.example", "b.example", "c.example", "a.example"]);
});
