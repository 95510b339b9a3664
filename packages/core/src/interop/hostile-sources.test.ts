import { expect, test } from "vitest";
import { importTool } from "./import-tool.ts";

const many = 900_000;
const list = <Item>(count: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => item(index));
const posting = (headers: unknown, text: string) => ({
  log: { entries: [{ request: { method: "POST", url: "https://a.test/x", headers, postData: { text } } }] },
});
const schemaOf = (schema: unknown, schemas: unknown) =>
  JSON.stringify({
    openapi: "3.1.0",
    servers: [{ url: "https://a.test" }],
    paths: { "/x": { post: { requestBody: { content: { "application/json": { schema } } } } } },
    components: { schemas },
  });

/** Each of these makes a naive reader take time by the square of its length, or memory by its product. */
test.for<[string, () => string]>([
  ["empty lines between two words", () => `x${"\n".repeat(many)}y`],
  ["separators without end", () => `x${";".repeat(many)}`],
  ["a command in which a quoted text never ends well", () => `curl https://a.test -d $'${"a".repeat(many)}'`],
  ["an address of slashes and numbers", () => `curl https://a.test${"/1".repeat(many / 2)}`],
  ["a form of a million fields", () => `curl https://a.test -d '${"a=1&b=2&".repeat(many / 10)}'`],
  [
    "a form of different fields",
    () => `curl https://a.test -d '${list(100_000, (index) => `f${index}=1`).join("&")}'`,
  ],
  [
    "a body of secrets",
    () =>
      `curl https://a.test --json '${JSON.stringify(Object.fromEntries(list(100_000, (index): [string, string] => [`token${index}_secret`, `v${index}`])))}'`,
  ],
  [
    "a hundred thousand credentials in headers",
    () =>
      JSON.stringify(
        posting(
          list(60_000, (index) => ({ name: `x-token-${index}`, value: `v-${index}` })),
          "{}",
        ),
      ),
  ],
  [
    "a name in capitals",
    () => JSON.stringify({ info: {}, item: [{ name: "A".repeat(many), request: "https://a.test/x" }] }),
  ],
  [
    "variables that multiply",
    () =>
      JSON.stringify({
        info: {},
        variable: [{ key: "a", value: "x".repeat(1_000_000) }],
        item: [
          {
            name: "x",
            request: {
              method: "POST",
              url: "https://a.test/x",
              body: { mode: "raw", raw: "{{a}}".repeat(200_000) },
            },
          },
        ],
      }),
  ],
  [
    "a wide schema that is merged with itself thousands of times",
    () =>
      schemaOf(
        { allOf: list(10_000, () => ({ $ref: "#/components/schemas/Wide" })) },
        {
          Wide: {
            properties: Object.fromEntries(list(20_000, (index): [string, object] => [`p${index}`, {}])),
            required: list(20_000, (index) => `p${index}`),
          },
        },
      ),
  ],
])("%s: read or refused before anybody waits", ([, sourceOf]) => {
  const source = sourceOf();
  const started = performance.now();
  expect(["imported", "refused"]).toContain(importTool({ format: "auto", source }).status);
  expect(performance.now() - started).toBeLessThan(10_000);
});
