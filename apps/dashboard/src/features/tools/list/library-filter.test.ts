import { expect, test } from "vitest";
import { librarySearchOf } from "../../../lib/library-search.ts";
import { isNarrowed, libraryFilterOf, withChange } from "./library-filter.ts";

test("an address names what the list is asked for", () => {
  const search = {
    search: " drain ",
    agent: "assistant",
    health: "failing",
    state: "disabled",
    sort: "name",
  };
  expect(libraryFilterOf(librarySearchOf(search))).toEqual({
    search: "drain",
    agent: "assistant",
    health: "failing",
    enabled: false,
    sort: "name",
  });
});

test("what an address makes up is left out, and a postal code is searched for", () => {
  const made = {
    agent: "nobody",
    health: "great",
    state: "maybe",
    sort: ["name"],
    search: 94110,
    other: "x",
  };
  expect(libraryFilterOf(librarySearchOf(made))).toEqual({ search: "94110" });
});

test("a list that is sorted shows all of the tools, one that is filtered does not", () => {
  expect(isNarrowed({ sort: "last-used" })).toBe(false);
  expect(isNarrowed({ sort: "last-used", enabled: false })).toBe(true);
});

test("a filter is put into the address and taken out of it, and the others stay", () => {
  const search = withChange({ agent: "assistant" }, { health: "failing" });
  expect(search).toEqual({ agent: "assistant", health: "failing" });
  expect(withChange(search, { agent: null, search: "" })).toEqual({ health: "failing" });
});
