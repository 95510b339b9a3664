import type { LanguageModelV4Message } from "@ai-sdk/provider";
import { expect, test } from "vitest";
import { respond } from "../respond.ts";
import { aTool } from "../testing/a-wanted.ts";

const payBill = aTool({
  name: "pay_bill",
  description: "Pays a bill. Always confirm with the caller before paying.",
  properties: {
    invoice: { type: "string", description: "Invoice number" },
    amount: { type: "number", description: "Amount in dollars" },
  },
  required: ["invoice"],
});
const checkBalance = aTool({ name: "check_balance", description: "Tells the balance of the account." });

const now = new Date("2026-11-23T10:00:00");
const heard = (text: string): LanguageModelV4Message => ({ role: "user", content: [{ type: "text", text }] });
const said = (text: string): LanguageModelV4Message => ({
  role: "assistant",
  content: [{ type: "text", text }],
});

function afterReadBack(words: string, tools = [payBill]) {
  const prompt = [heard("please pay my bill, the invoice number is 40721")];
  const { say, call } = respond({ prompt, tools, now });
  expect(call).toBeNull();
  expect(say).toMatch(/^Just to confirm: .*Is that right\?$/);
  return respond({ prompt: [...prompt, said(say), heard(words)], tools, now });
}

test.each([
  "yes, file it",
  "yes, that's my dad",
  "yes, that's much better",
  "yes, she's at home",
  "that is right, dear",
  "yes, whatever it takes",
  "yes please, no matter the price",
  "absolutely, count me in",
  "yes, that's our final decision",
  "correct, for certain",
  "yes, yes, oh that's exciting",
])("“%s” is a yes with a word more", (words) => expect(afterReadBack(words).call?.toolName).toBe("pay_bill"));

test.each([
  "yes, cancel it",
  "yes, change it",
  "yes, she's thinking about it",
  "yes, that's my problem, hold it",
  "sure, sign him up for 3",
  "yes, that's her old one, don't",
])("“%s” is no yes to what was read back", (words) => expect(afterReadBack(words).call).toBeNull());

test.each([
  "I'd rather pay in person",
  "hm, I'll pay it next month",
  "wait, pay nothing",
  "pay it tomorrow",
  "pay it?",
  "ok but pay it later",
  "please don't pay it",
  "ok, wait",
  "ok, let me think about it",
  "sure, what's the fee?",
  "okay, how much is that again",
  "is that right",
  "yes, actually no",
  "yes and no",
  "yeah, I should ask my wife first",
  "okay, only if it's free",
  "it is too expensive",
  "I have a question first",
  "I am going to call back",
  "perfect timing, I'm about to leave",
  "correct the invoice number please",
  "please correct it",
  "correct that, please",
  "sure, is it 40721",
  "confirm with my wife first",
  "why not tomorrow",
  "I can't, yes",
  "yeah right",
  "sure, right",
  "yeah, whatever",
  "yes, whatever you say",
  "yes, but is that final",
  "that's final",
  "okay, not for sure",
  "yes, I'm in the car",
])("“%s” is no yes to paying", (words) => {
  expect(afterReadBack(words).call).toBeNull();
});

test.each([
  "please stop",
  "ok, cancel that",
  "go ahead and cancel",
  "it is wrong",
  "of course not",
  "right, no",
])("“%s” is a no to paying, and is heard as one", (words) => {
  expect(afterReadBack(words)).toMatchObject({
    call: null,
    say: expect.stringMatching(/^All right, .*(?:haven't done anything|nothing was done)/),
  });
});

test.each([
  "yes",
  "sure, why not",
  "then pay it",
  "ok, so just pay that please",
  "Pay it now.",
  "yes please, pay the bill",
  "yes, 40721 is right",
  "yes exactly, for invoice 40721",
  "yeah that'd be great, thank you very much",
  "that's all correct, yes",
  "sounds good",
  "ok go for it",
  "yes, thanks, bye",
  "yes, I agree, please proceed",
  "that would be great",
  "yes, make the payment",
  "yes, do it",
])("“%s” is a yes to paying", (words) => {
  expect(afterReadBack(words).call).toEqual({ toolName: "pay_bill", values: { invoice: "40721" } });
});

test("a yes may name what was read back once more, days included", () => {
  const tools = [
    aTool({
      name: "pay_bill",
      description: "Pays a bill. Always confirm before paying.",
      properties: { day: { type: "string", description: "Day, YYYY-MM-DD" } },
      required: ["day"],
    }),
  ];
  const prompt = [heard("please pay my bill on friday")];
  const { say } = respond({ prompt, tools, now });
  const calledAfter = (words: string) =>
    respond({ prompt: [...prompt, said(say), heard(words)], tools, now }).call;
  for (const words of ["yes, this friday", "yes, friday the 27th"])
    expect(calledAfter(words)?.values).toEqual({ day: "2026-11-27" });
  for (const words of ["yes, next tuesday", "yes, the 28th"]) expect(calledAfter(words)).toBeNull();
});

test("a yes with another value is read back with that value, and nothing runs with the first", () => {
  const { say, call } = afterReadBack("yes, fifty dollars");
  expect(call).toBeNull();
  expect(say).toMatch(/Just to confirm: .*50/);
});

test("who takes leave without a yes is told that nothing was done", () => {
  expect(afterReadBack("ok, bye").say).toMatch(/nothing was done/i);
});

test("a yes that asks for more is not dropped for it", () => {
  const { say, call } = afterReadBack("yes, and what's my balance", [payBill, checkBalance]);
  expect(call).toBeNull();
  expect(say).toMatch(/Just to confirm/);
  expect(afterReadBack("wait, what's my balance", [payBill, checkBalance]).call?.toolName).toBe(
    "check_balance",
  );
});

test("a question about what was read back, which nothing can answer, keeps it waiting for a yes", () => {
  const quote = aTool({
    name: "delivery_quote",
    description: "What a delivery costs.",
    properties: { zip_code: { type: "string", description: "ZIP code" } },
    required: ["zip_code"],
  });
  const asked = afterReadBack("is there an extra charge for that?", [payBill, quote]);
  expect(asked.call).toBeNull();
  expect(asked.say).toMatch(/can't tell you that in advance.*Is that right\?$/);
});

test.each([
  "spot on",
  "yes pls",
  "yes, hurry please!",
  "yes, unfortunately",
  "yes please, so sorry about that",
])("“%s” is a yes", (words) => expect(afterReadBack(words).call?.toolName).toBe("pay_bill"));

test("a change that was not understood is asked for, and a yes after it is no yes to the old values", () => {
  const unheard = "oh wait, the 2nd one";
  const { say, call } = afterReadBack(unheard, [payBill]);
  expect(call).toBeNull();
  expect(say).toMatch(/What would you like to change\?$/);
});

test("who wanted a change and then says yes is read what it has come to first", () => {
  const bill = heard("please pay my bill, the invoice number is 40721");
  const readBack = said("Just to confirm: pay a bill, with invoice 40721. Is that right?");
  const change = said("All right, I haven't done anything yet. What would you like to change?");
  const prompt = [bill, readBack, heard("no"), change, heard("yes, that's it")];
  const { say, call } = respond({ prompt, tools: [payBill], now });
  expect(call).toBeNull();
  expect(say).toMatch(/^Just to confirm: .*40721/);
});

test("who calls it off at the end means it, whatever else is named before", () => {
  const { say, call } = afterReadBack("hm, my account is empty by then. no, don't put it through");
  expect(call).toBeNull();
  expect(say).toMatch(/haven't done anything|nothing was done/);
});
