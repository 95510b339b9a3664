import { expect, test } from "vitest";
import { aWanted } from "../testing/a-wanted.ts";
import { isPersonNoun } from "./person-noun.ts";

test.each(["angler", "undertaker", "tenant", "pianist", "trainee", "child", "librarian", "inspector"])(
  "a %s is somebody",
  (noun) => expect(isPersonNoun(noun)).toBe(true),
);

test.each(["trailer", "number", "document", "apartment", "coffee", "elevator", "list", "boat", "course"])(
  "a %s is nobody",
  (noun) => expect(isPersonNoun(noun)).toBe(false),
);

test.each([
  ["angler", "Name of the angler", "person"],
  ["walker", "Dog walker's name", "person"],
  ["leader", "Name of the group leader", "person"],
  ["leader", "Name of the leader of the group", "person"],
  ["boat", "Name of the fishing boat", "phrase"],
  ["swimmer", "Swimmer's full name", "person"],
  ["technician", "technician", "person"],
  ["trailer", "Name of the trailer", "phrase"],
  ["author", "author", "phrase"],
])("%s, “%s”, is a %s", (key, description, kind) =>
  expect(aWanted(key, { type: "string", description }).kind).toBe(kind),
);
