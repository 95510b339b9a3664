import { expect, test } from "vitest";
import type { BusinessTool, Dialogue, DialogueTurn, ExpectedCall, ExpectedValue } from "./business.ts";
import { eighthBusinesses } from "./eighth-businesses.ts";
import { fifthBusinesses } from "./fifth-businesses.ts";
import { fourthBusinesses } from "./fourth-businesses.ts";
import { ninthBusinesses } from "./ninth-businesses.ts";
import { seventhBusinesses } from "./seventh-businesses.ts";
import { sixthBusinesses } from "./sixth-businesses.ts";
import { toolsOfBusiness } from "./tools-of-business.ts";

const sets = [
  { set: "fourth", businesses: fourthBusinesses, kinds: 15 },
  { set: "fifth", businesses: fifthBusinesses, kinds: 20 },
  { set: "sixth", businesses: sixthBusinesses, kinds: 21 },
  { set: "seventh", businesses: seventhBusinesses, kinds: 26 },
  { set: "eighth", businesses: eighthBusinesses, kinds: 25 },
  { set: "ninth", businesses: ninthBusinesses, kinds: 26 },
];
const everyBusiness = sets.flatMap(({ businesses }) => businesses);

test.for(sets)(
  "the $set set has a hundred dialogues in $kinds kinds of business, each told apart by its title",
  ({ businesses, kinds }) => {
    const titles = businesses.flatMap(({ name, dialogues }) =>
      dialogues.map(({ title }) => `${name}: ${title}`),
    );
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.length).toBeGreaterThanOrEqual(100);
    expect(new Set(businesses.map(({ name }) => name)).size).toBeGreaterThanOrEqual(kinds);
  },
);

test.for(everyBusiness)("the tools of the $name can be saved, and are told apart", (business) => {
  const names = toolsOfBusiness(business).map(({ functionName }) => functionName);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(1);
  expect(names.length).toBeLessThanOrEqual(6);
});

test.for(everyBusiness)(
  "what is expected of the $name is what its tools can take",
  ({ tools, dialogues }) => {
    const problems = dialogues.flatMap(({ title, turns }) =>
      turns
        .flatMap(callsIn)
        .flatMap((call) => callProblems(tools, call).map((problem) => `${title}: ${problem}`)),
    );
    expect(problems).toEqual([]);
  },
);

test.for(everyBusiness)(
  "the $name runs what needs a yes only after it was read back",
  ({ tools, dialogues }) => {
    const careful = new Set(tools.filter(({ confirm }) => confirm === "always").map(({ name }) => name));
    expect(dialogues.flatMap((dialogue) => orderProblems(careful, dialogue))).toEqual([]);
  },
);

test.for(everyBusiness)(
  "every turn with the $name has words and patterns that can be read",
  ({ dialogues }) => {
    for (const { turns } of dialogues) {
      expect(turns.length).toBeGreaterThanOrEqual(1);
      for (const { caller, asks, tells = [], never = [], calls = [], confirms } of turns) {
        expect(caller.trim()).not.toBe("");
        for (const pattern of [...(asks === undefined ? [] : [asks]), ...tells, ...never]) {
          expect(new RegExp(pattern, "i").test("")).toBe(false);
        }
        const judged = calls.length + tells.length + never.length;
        expect(judged > 0 || asks !== undefined || confirms !== undefined, caller).toBe(true);
      }
    }
  },
);

function callsIn({ calls = [], confirms }: DialogueTurn): ExpectedCall[] {
  return confirms === undefined ? calls : [...calls, confirms];
}

function callProblems(tools: BusinessTool[], call: ExpectedCall): string[] {
  const tool = tools.find(({ name }) => name === call.tool);
  if (tool === undefined) return [`there is no tool "${call.tool}"`];
  const known = new Map(tool.takes.map((parameter) => [parameter.key, parameter]));
  const missing = tool.takes.filter(({ key, optional }) => optional !== true && !(key in call.with));
  return [
    ...missing.map(({ key }) => `${call.tool} misses ${key}`),
    ...Object.entries(call.with).flatMap(([key, value]) => {
      const parameter = known.get(key);
      if (parameter === undefined) return [`${call.tool} does not take ${key}`];
      return isValueOf(parameter, value)
        ? []
        : [`${call.tool} cannot take ${JSON.stringify(value)} as ${key}`];
    }),
  ];
}

function isValueOf(parameter: BusinessTool["takes"][number], value: ExpectedValue): boolean {
  const { type = "string", options, pattern, format, items, minimum, maximum } = parameter;
  if (Array.isArray(value)) {
    return type === "array" && value.every((item) => items?.options?.includes(item) ?? true);
  }
  if (typeof value === "object") return options === undefined;
  if (typeof value === "boolean") return type === "boolean";
  if (options !== undefined && !options.includes(value)) return false;
  if (typeof value === "number") {
    const isInside = value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity);
    return isInside && (type === "number" || (type === "integer" && Number.isInteger(value)));
  }
  const form = format === undefined ? undefined : forms[format];
  return type === "string" && new RegExp(pattern ?? "").test(value) && (form?.test(value) ?? true);
}

const forms: Partial<Record<string, RegExp>> = {
  date: /^[12]\d{3}-\d\d-\d\d$/,
  time: /^\d\d:\d\d$/,
  email: /^\S+@\S+\.\S+$/,
};

function orderProblems(careful: ReadonlySet<string>, { title, turns }: Dialogue): string[] {
  let waiting: ExpectedCall | undefined;
  return turns.flatMap(({ calls = [], confirms }) => {
    const unasked = calls.filter(
      (call) => careful.has(call.tool) && JSON.stringify(call) !== JSON.stringify(waiting),
    );
    const needless = confirms === undefined || careful.has(confirms.tool) ? [] : [confirms];
    waiting = confirms ?? (calls.length > 0 ? undefined : waiting);
    return [...unasked, ...needless].map((call) => `${title}: ${JSON.stringify(call)}`);
  });
}
