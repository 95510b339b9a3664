import * as fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { parseArguments } from "../execution/arguments/parse-arguments.ts";
import { aParameter, aTool, aToolDraft } from "../testing/index.ts";
import { anyShape, valueNear } from "../testing/any-shape.ts";
import { argumentsSchema } from "./arguments-schema.ts";
import { modelTool } from "./model-schema.ts";
import type { ParameterType } from "./value-shape.ts";

const parameters = [
  aParameter({ key: "zip_code", description: "Five digits." }),
  aParameter({ key: "hours", type: "number", description: "How long.", required: false }),
  aParameter({ key: "urgent", type: "boolean", location: "query", description: "Cannot wait." }),
];

test("the model is shown what to ask for, and neither URL nor method", () => {
  const tool = aTool({ parameters, url: "https://internal-name.example.com/x" });
  const shown = modelTool(tool);
  expect(shown).toEqual({
    name: "check_availability_in_area",
    description: tool.description,
    inputSchema: {
      type: "object",
      properties: {
        zip_code: { type: "string", minLength: 1, description: "Five digits." },
        hours: { type: "number", description: "How long." },
        urgent: { type: "boolean", description: "Cannot wait." },
      },
      required: ["zip_code", "urgent"],
      additionalProperties: false,
    },
  });
  expect(JSON.stringify(shown)).not.toContain("internal-name");
});

test("a saved tool keeps its own function name, a draft gets a derived one", () => {
  expect(modelTool(aTool({ functionName: "check_area_2" })).name).toBe("check_area_2");
  expect(modelTool(aToolDraft({ name: "Open a ticket" })).name).toBe("open_a_ticket");
});

test("a tool without parameters takes an empty object", () => {
  expect(modelTool(aTool()).inputSchema).toEqual({
    type: "object",
    properties: {},
    additionalProperties: false,
  });
});

test("keys that name things of every object are described like any other", () => {
  const keys = ["toString", "valueOf", "hasOwnProperty", "0", "a.b-c"];
  const { inputSchema } = modelTool(aTool({ parameters: keys.map((key) => aParameter({ key })) }));
  expect(Object.keys(inputSchema.properties ?? {}).toSorted()).toEqual(keys.toSorted());
  expect(inputSchema.required?.toSorted()).toEqual(keys.toSorted());
});

test("the schema of a list of parameters is made once", () => {
  expect(argumentsSchema(parameters)).toBe(argumentsSchema(parameters));
  expect(argumentsSchema([...parameters])).not.toBe(argumentsSchema(parameters));
});

test("the model is asked for nothing that comes from elsewhere, and hears of no constant or secret", () => {
  const elsewhere = [
    aParameter({ key: "tier", source: { from: "constant", value: "gold" } }),
    aParameter({ key: "plan", source: { from: "variable", name: "plan" } }),
    aParameter({ key: "call", source: { from: "system", value: "call-id" } }),
    aParameter({ key: "token", source: { from: "secret", name: "crm-key" } }),
    aParameter({ key: "never", source: { from: "omitted" } }),
  ];
  const { inputSchema } = modelTool(aTool({ parameters: [...elsewhere, aParameter()] }));
  expect(Object.keys(inputSchema.properties ?? {})).toEqual(["zip_code"]);
  expect(inputSchema.required).toEqual(["zip_code"]);
});

test("whole numbers, options, lists and objects are shown as JSON Schema has them", () => {
  const property = { key: "street", type: "string" as const, required: true, description: "Street." };
  const shapes = [
    aParameter({ key: "count", type: "integer", description: "How many." }),
    aParameter({ key: "size", options: ["small", "large"], description: "Which." }),
    aParameter({ key: "rooms", type: "integer", options: [1, 2], description: "Rooms.", required: false }),
    aParameter({ key: "tags", type: "array", items: { type: "string" }, description: "Tags." }),
    aParameter({ key: "where", type: "object", properties: [property], description: "Where." }),
  ];
  expect(modelTool(aTool({ parameters: shapes })).inputSchema.properties).toEqual({
    count: { type: "integer", description: "How many." },
    size: { type: "string", enum: ["small", "large"], description: "Which." },
    rooms: { type: "integer", enum: [1, 2], description: "Rooms." },
    tags: { type: "array", minItems: 1, items: { type: "string", minLength: 1 }, description: "Tags." },
    where: {
      type: "object",
      properties: { street: { type: "string", minLength: 1, description: "Street." } },
      required: ["street"],
      additionalProperties: false,
      description: "Where.",
    },
  });
});

test("what the model is shown is what is checked: what the schema takes is taken, however it is nested", () => {
  const pair = anyShape.chain((shape) =>
    fc.tuple(fc.constant(aParameter({ key: "value", ...shape })), valueNear(shape)),
  );
  fc.assert(
    fc.property(pair, ([known, value]) => {
      const { inputSchema } = modelTool({ name: "Check", description: "Checks.", parameters: [known] });
      const isShown = z.fromJSONSchema(inputSchema).safeParse({ value }).success;
      const parsed = parseArguments({ parameters: [known], arguments: { value } });
      // Beside what was given there can be defaults.
      if (isShown && !saysNothing(value))
        expect(parsed).toMatchObject({ ok: true, values: { value }, ignored: [] });
    }),
    { numRuns: 500 },
  );
});

/** JSON Schema can ask for a length, but not for a text that is more than spaces. */
function saysNothing(value: unknown): boolean {
  if (typeof value === "string") return value.trim() === "";
  return typeof value === "object" && value !== null && Object.values(value).some(saysNothing);
}

test("what the model is shown is what is checked: both accept and refuse the same arguments", () => {
  const keys = ["zip_code", "hours", "urgent", "toString"];
  const parameter = fc
    .record({
      key: fc.constantFrom(...keys),
      type: fc.constantFrom<ParameterType>("string", "number", "boolean"),
      required: fc.boolean(),
    })
    .map(aParameter);
  const list = fc.uniqueArray(parameter, { selector: ({ key }) => key });
  const value = fc.oneof(
    fc.constantFrom("94110", ""),
    fc.integer({ min: -9, max: 9 }),
    fc.boolean(),
    fc.constant([]),
  );
  const given = fc.dictionary(fc.constantFrom(...keys), value);
  fc.assert(
    fc.property(list, given, (known, unknown) => {
      const { inputSchema } = modelTool(aTool({ parameters: known }));
      const shown = z.fromJSONSchema({ ...inputSchema, additionalProperties: true });
      const isShown = shown.safeParse(unknown).success;
      const isTaken = parseArguments({ parameters: known, arguments: unknown }).ok;
      // Coercion only ever takes more than is asked for.
      if (isShown) expect(isTaken).toBe(true);
      if (!isTaken) expect(isShown).toBe(false);
    }),
  );
});
