import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { aParameter, aTool, startEndpoint } from "@callhook/core/testing";
import { expect, test } from "vitest";
import { askReceptionist } from "./example.ts";

test("the example of the README runs: a question, a request, an answer, a record", async () => {
  const endpoint = await startEndpoint({ handler: { json: { covered: true } } });
  const tool = aTool({
    description:
      "Checks whether we come out to a zip code. Use it when a caller asks if we serve their area.",
    method: "GET",
    url: `${endpoint.url}/check-area`,
    parameters: [aParameter({ location: "query" })],
  });
  const { words, record } = await askReceptionist({
    tool,
    allowHosts: [endpoint.host],
    question: "Do you come out to 94110?",
  });
  await endpoint.close();
  expect(endpoint.requests).toMatchObject([{ method: "GET", path: "/check-area", query: "zip_code=94110" }]);
  expect(words).not.toBe("");
  expect(record[0]?.type).toBe("caller-spoke");
  expect(record.map(({ type }) => type)).toEqual(expect.arrayContaining(["tool-called", "tool-finished"]));
  expect(record.at(-1)).toMatchObject({ type: "call-ended", reason: "caller-hung-up" });
});

test("the README shows the example as it is", async () => {
  const directory = join(import.meta.dirname, "..");
  const readme = await readFile(join(directory, "README.md"), "utf8");
  const example = await readFile(join(directory, "src/example.ts"), "utf8");
  expect(readme).toContain(example.trim());
});
