import { expect, test } from "vitest";
import { findMachine } from "./portability.ts";

const machine = { places: ["/srv/checkout"], registry: "registry.corp.test" };
const person = ["", "home", "sam", "notes.txt"].join("/");

test("a folder of this machine is found", () => {
  expect(findMachine({ ...machine, text: 'open("/srv/checkout/a.ts")' })).toEqual([
    "the folder /srv/checkout of one machine",
  ]);
});

test("somebody's home is found on every machine", () => {
  const administrator = ["", "root", "notes.txt"].join("/");
  for (const path of [person, administrator]) {
    expect(findMachine({ places: [], registry: null, text: `see ${path}` })).toHaveLength(1);
  }
});

test("a registry that only this machine has is found", () => {
  const text = "tarball: https://registry.corp.test/zod.tgz";
  expect(findMachine({ ...machine, text })).toEqual(["the package registry of one machine"]);
});

test("a longer path that only ends like one is not", () => {
  expect(findMachine({ ...machine, text: "x/srv/checkout y.test/root/a ./srv/checkout" })).toEqual([]);
});
