import { expect, test } from "vitest";
import { aTool } from "../testing/a-wanted.ts";
import { readTool } from "../understand/offered-tool.ts";
import { twoOfAKind } from "./two-of-a-kind.ts";

const metal = { type: "string" as const, enum: ["copper", "brass", "zinc"], description: "Metal" };
const bin = { type: "string" as const, pattern: "^[A-Z]\\d{3}$", description: "Bin" };
const scrapPrice = readTool(
  aTool({ name: "scrap_price", description: "What we pay.", properties: { metal }, required: ["metal"] }),
);
const binLevel = readTool(
  aTool({ name: "bin_level", description: "How full a bin is.", properties: { bin }, required: ["bin"] }),
);
const emptyBin = readTool(
  aTool({ name: "empty_bin", description: "Empties a bin.", properties: { bin }, required: ["bin"] }),
);

test.each([
  [
    "what do you give for copper and for brass today?",
    scrapPrice,
    ["what do you give for copper today?", "what do you give for brass today?"],
  ],
  ["how full are K204 and M118?", binLevel, ["how full are K204?", "how full are M118?"]],
  ["copper, brass and zinc, please", scrapPrice, ["copper, please", "brass, please", "zinc, please"]],
])("“%s” is asked once for each", (words, tool, parts) => expect(twoOfAKind(words, tool)).toEqual(parts));

test("an option is named by its words in another order, too", () => {
  const work = { type: "string" as const, enum: ["sole gluing", "heel replacement", "zip"] };
  const price = aTool({ name: "repair_price", properties: { work }, required: ["work"] });
  expect(twoOfAKind("what is it for a zip, and for replacing a heel?", readTool(price))).toHaveLength(2);
});

test.each([
  ["what do you give for copper?", scrapPrice],
  ["copper, no, I meant brass", scrapPrice],
  ["copper rather than brass", scrapPrice],
  ["is copper worth more than brass?", scrapPrice],
])("“%s” asks for one", (words, tool) => expect(twoOfAKind(words, tool)).toBeNull());

test("what changes something is never done twice for one sentence", () => {
  expect(twoOfAKind("please empty K204 and M118", emptyBin)).toBeNull();
});
