import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aParameter, aTool, type Endpoint, startEndpoint } from "../testing/index.ts";
import type { ParameterLocation } from "../tool/parameter.ts";
import { createEngine, type Engine } from "./create-engine.ts";

let endpoint: Endpoint;
let engine: Engine;
beforeAll(async () => {
  endpoint = await startEndpoint();
  engine = createEngine({ allowHosts: [endpoint.host] });
});
afterAll(async () => {
  await engine.close();
  await endpoint.close();
});

/** Sends the value from one place, and gives what the endpoint received. */
async function arrive(location: ParameterLocation, value: string, bodyFormat: "json" | "form" = "json") {
  const tool = aTool({
    url: `${endpoint.url}/before${location === "path" ? "/{value}" : ""}/after?own=1`,
    parameters: [aParameter({ key: "value", location })],
    bodyFormat,
    responseTimeoutSeconds: 5,
  });
  const outcome = await engine.execute({ tool, arguments: { value } });
  expect(outcome.status).toBe("succeeded");
  const request = endpoint.requests.at(-1);
  if (request === undefined) throw new Error("the endpoint received nothing");
  return request;
}

const words = fc
  .string({ unit: "binary", minLength: 1, maxLength: 50 })
  .filter((value) => value.trim() !== "" && value !== "." && value !== "..");

test("any words arrive in a JSON body as they were said", async () => {
  await fc.assert(
    fc.asyncProperty(words, async (value) => {
      expect(JSON.parse((await arrive("body", value)).body)).toEqual({ value });
    }),
    { numRuns: 50 },
  );
});

test("any words arrive in a form body as they were said", async () => {
  await fc.assert(
    fc.asyncProperty(words, async (value) => {
      const form = new URLSearchParams((await arrive("body", value, "form")).body);
      expect([...form]).toEqual([["value", value.toWellFormed()]]);
    }),
    { numRuns: 50 },
  );
});

test("any words arrive in the query as they were said, behind the URL's own", async () => {
  await fc.assert(
    fc.asyncProperty(words, async (value) => {
      const query = new URLSearchParams((await arrive("query", value)).query);
      expect([...query]).toEqual([
        ["own", "1"],
        ["value", value.toWellFormed()],
      ]);
    }),
    { numRuns: 50 },
  );
});

test("any words arrive in the path as one segment, and never leave it", async () => {
  await fc.assert(
    fc.asyncProperty(words, async (value) => {
      const { path, query } = await arrive("path", value);
      const segments = path.split("/");
      expect(segments).toHaveLength(4);
      expect([segments[1], segments[3], query]).toEqual(["before", "after", "own=1"]);
      expect(decodeURIComponent(segments[2] ?? "")).toBe(value.toWellFormed());
    }),
    { numRuns: 50 },
  );
});

test("any number and any truth value arrive unchanged", async () => {
  const tool = aTool({
    url: endpoint.url,
    parameters: [
      aParameter({ key: "number", type: "number" }),
      aParameter({ key: "truth", type: "boolean" }),
    ],
  });
  await fc.assert(
    fc.asyncProperty(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      async (number, truth) => {
        await engine.execute({ tool, arguments: { number, truth } });
        expect(JSON.parse(endpoint.requests.at(-1)?.body ?? "")).toEqual({
          number: number === 0 ? 0 : number,
          truth,
        });
      },
    ),
  );
});
