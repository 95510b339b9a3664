import type { LanguageModelV4Message } from "@ai-sdk/provider";
import { expect, test } from "vitest";
import { respond } from "../respond.ts";
import { aTool } from "../testing/a-wanted.ts";
import { heard, said } from "../testing/lines.ts";

const text = (description: string) => ({ type: "string" as const, description });
const now = new Date("2026-11-23T10:00:00");

/** What is written in the end, when all of this was said in turn. */
function written(tool: ReturnType<typeof aTool>, ...turns: string[]) {
  const prompt: LanguageModelV4Message[] = [];
  let call: ReturnType<typeof respond>["call"] = null;
  for (const words of turns) {
    prompt.push(heard(words));
    const answer = respond({ prompt, tools: [tool], now });
    call = answer.call;
    if (call !== null) break;
    prompt.push(said(answer.say));
  }
  return call?.values ?? null;
}

const signUp = aTool({
  name: "sign_up_for_tasting",
  description: "Signs a guest up for a tasting.",
  properties: { name: text("Last name") },
  required: ["name"],
});

test.each([
  "anyway, thanks so much!",
  "besides, that's fine",
  "oh well, they'll be back",
  "we'll see",
  "whatever, thanks",
  "cool beans, thanks",
])("“%s” is nobody's name, and signs nobody up", (words) => {
  expect(written(signUp, "sign me up for the tasting", words)).toBeNull();
});

test.each([
  ["Harlow is the name", "Harlow"],
  ["Harlow, thanks", "Harlow"],
  ["the name's O'Neil", "O'Neil"],
])("“%s” signs %s up", (words, name) => {
  expect(written(signUp, "sign me up for the tasting", words)).toEqual({ name });
});

const visit = aTool({
  name: "schedule_visit",
  description: "Schedules a visit of the hoof trimmer.",
  properties: {
    stable: text("Name of the stable"),
    stall: text("Number of the stall"),
  },
  required: ["stable", "stall"],
});

test("what the caller has is not what their stable is called", () => {
  expect(written(visit, "schedule a visit for our ponies, stall 4")).toBeNull();
  expect(written(visit, "hi, this is Maple Ridge Stables, schedule a visit please, stall 4")).toEqual({
    stable: "Maple Ridge Stables",
    stall: "4",
  });
});

test("a road and a person are no vehicle", () => {
  const tow = aTool({
    name: "send_tow_truck",
    description: "Sends a tow truck.",
    properties: { model: text("Make and model of the vehicle") },
    required: ["model"],
  });
  expect(written(tow, "send a tow truck to Highway 7, I'm Lena Moss")).toBeNull();
  expect(written(tow, "send a tow truck for my Corsa X9")).toEqual({ model: "Corsa X9" });
});

test("an auxiliary is no option, and the thing of that name is", () => {
  const book = aTool({
    name: "book_signing",
    description: "Books the signing of a document.",
    properties: { document: { type: "string", description: "Kind of document", enum: ["will", "deed"] } },
    required: ["document"],
  });
  expect(written(book, "book a signing, two of us will come")).toBeNull();
  expect(written(book, "book a signing for a will")).toEqual({ document: "will" });
});
