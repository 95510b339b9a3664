import { expect, test } from "vitest";
import { aWanted } from "../testing/a-wanted.ts";
import { collected } from "../testing/collected.ts";
import { readWholeName } from "./read-whole-name.ts";

const text = (description: string) => ({ type: "string" as const, description });
const caller = aWanted("name", text("Name"));
const pupil = aWanted("pupil", text("First and last name of the pupil"));
const names = [
  "Mara Lindt",
  "José Ortega-Ruiz",
  "Anneke van der Berg",
  "Li Wei",
  "Sinéad O'Neill",
  "J. Castle",
];
const namesIn = (words: string, wanted = caller) => readWholeName(words, wanted).map(({ value }) => value);

test.each(names)("%s is read wherever a caller may say it", (name) => {
  for (const words of [
    `one ticket for Friday, please. ${name}`,
    `${name}, phone 555 0102, one seat please`,
    `could you send it over? ${name}, 12 Mill Lane`,
    `to ${name}, 12 Mill Lane`,
  ])
    expect(namesIn(words), words).toEqual([name]);
});

test.each(names)("%s is read of somebody who is spoken of", (name) => {
  for (const words of [
    `${name} won't be coming tomorrow`,
    `please move ${name}'s lesson`,
    `he's ${name}, born in 2015`,
    `it's about my nephew, ${name}, he is ill`,
  ])
    expect(namesIn(words, pupil), words).toEqual([name]);
});

test.each([
  "we drive to Port Ellis and back to New Haven",
  "it's by the Harbor Street church",
  "I saw it in the Cedar Hill Gazette",
  "somebody from Norden Steel called",
  "I take the Blue Valley Express",
  "12 Garden Street, Monday",
  "Please Call Me Back Tomorrow",
  "Mara Lindt's lesson was great",
  "a film by Mara Lindt",
])("“%s” names no caller", (words) => expect(namesIn(words)).toEqual([]));

test("somebody who is to be told by one name is found in the middle of the words, and no class is", () => {
  const sitter = { sitter: text("Sitter's name"), date: { ...text("Day"), format: "date" } };
  expect(collected({ properties: sitter, text: "please book Maribel for tomorrow" })).toEqual({
    sitter: "Maribel",
    date: "2026-11-24",
  });
  const pupils = { pupil: text("Name of the pupil"), course: text("Course") };
  expect(collected({ properties: pupils, text: "cool, put me down for Yin" })).not.toHaveProperty("pupil");
});

test("a name in the words of an answer to something else is kept", () => {
  const properties = {
    days: { type: "integer" as const, description: "Days" },
    angler: text("Name of the angler"),
  };
  expect(collected({ properties, text: "two days. name's Bo Falk", askedKey: "days" })).toEqual({
    days: 2,
    angler: "Bo Falk",
  });
});
