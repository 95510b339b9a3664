import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aParameter, aToolDraft } from "../../testing/index.ts";
import type { ParameterInput } from "../../tool/parameter.ts";
import { confirmationQuestion } from "./confirmation-question.ts";
import { inWords } from "../in-words.ts";
import { speakable } from "./speakable.ts";

function ask(
  values: Parameters<typeof confirmationQuestion>[0]["values"],
  { question, parameters }: { question?: string; parameters?: Partial<ParameterInput>[] } = {},
) {
  const described = parameters ?? Object.keys(values).map((key) => ({ key }));
  const tool = aToolDraft({ name: "Book a table.", parameters: described.map((one) => aParameter(one)) });
  return confirmationQuestion({ tool, question, values });
}

test("the sentence is made of the tool's name and the arguments, in words", () => {
  expect(ask({})).toBe("I am about to do this: Book a table. Shall I go ahead?");
  expect(ask({ zip_code: "94110", partySize: 4, outdoors: true })).toBe(
    "I am about to do this: Book a table, with zip code 94110, party size 4 and outdoors yes. Shall I go ahead?",
  );
});

test("an author's sentence is filled with what was said", () => {
  const question = "A table for {guests} on {day}, and {day} only?";
  expect(ask({ day: "Monday", guests: 4 }, { question })).toBe("A table for 4 on Monday, and Monday only?");
});

test("a placeholder without a value to say is read as what it stands for", () => {
  const parameters = [{ key: "day" }, { key: "phone_number" }];
  const question = "On {day}, and call {phone_number} or {nobody}?";
  expect(ask({ day: "Monday" }, { question, parameters })).toBe(
    "On Monday, and call the phone number or the nobody?",
  );
});

test("what the model did not say is never read aloud, in neither sentence", () => {
  const parameters: Partial<ParameterInput>[] = [
    { key: "day" },
    { key: "token", source: { from: "secret", name: "TOKEN" } },
    { key: "branch", source: { from: "constant", value: "x" } },
    { key: "account", source: { from: "variable", name: "account" }, trusted: true },
    { key: "caller", source: { from: "system", value: "caller-number" } },
  ];
  const values = { day: "Monday", token: "hush-1", branch: "hush-2", account: "hush-3", caller: "hush-4" };
  const question = "On {day}: {token} {branch} {account} {caller}?";
  expect(ask(values, { parameters })).not.toContain("hush");
  expect(ask(values, { parameters, question })).toBe(
    "On Monday: the token the branch the account the caller?",
  );
});

test("a value that looks like a placeholder or a pattern stays what it is", () => {
  const question = "{first} then {second}?";
  expect(ask({ first: "{second}", second: "$& $1" }, { question })).toBe("{second} then $& $1?");
});

test("lists and objects are said as sentences", () => {
  expect(speakable(["a", 2, true])).toBe("a, 2 and yes");
  expect(speakable({ streetName: "Main", house_number: 7, lift: false })).toBe(
    "street name Main, house number 7, lift no",
  );
});

test("every value is one line of bounded length, without what nobody hears", () => {
  expect(speakable("one\r\n two\u202E\0three ")).toBe("one two three");
  expect(speakable("\n")).toBe("nothing");
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 600 }), (text) => {
      const said = speakable(text);
      expect(said.length).toBeLessThanOrEqual(201);
      expect(said.isWellFormed()).toBe(true);
      expect(said).not.toMatch(/\p{Cc}/u);
      expect(said).not.toBe("");
    }),
  );
});

test("keys are said as words, however they are written", () => {
  for (const key of ["zip_code", "zipCode", "zip-code", "zip.code", "ZipCode"])
    expect(inWords(key)).toBe("zip code");
});
