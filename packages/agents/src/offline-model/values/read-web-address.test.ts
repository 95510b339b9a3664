import { expect, test } from "vitest";
import { aWanted } from "../testing/a-wanted.ts";
import { readWebAddress } from "./read-web-address.ts";

const site = aWanted("site", { type: "string", description: "Web address of the shop, e.g. tea-house.com" });

test.each([
  ["it's bluebird.org", "bluebird.org"],
  ["Bluebird dot org please", "bluebird.org"],
  ["well, change that to 3 years", undefined],
  ["write to ann@bluebird.org", undefined],
])("an address of the kind of the example is read, and nothing else: %s", (text, value) => {
  expect(readWebAddress(text, site)?.[0]?.value).toBe(value);
});

test("other things are no web addresses", () => {
  expect(readWebAddress("bluebird.org", aWanted("song"))).toBeNull();
});
