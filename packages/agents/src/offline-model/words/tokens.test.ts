import { expect, test } from "vitest";
import { joinCompounds } from "./compounds.ts";
import { remembering } from "./memory.ts";
import { tokenise, wordsOfKey } from "./tokens.ts";

test("words keep their places in the sentence", () => {
  const text = "Don't send it to A-12, please.";
  for (const token of tokenise(text))
    expect(text.slice(token.start, token.end).toLowerCase()).toBe(token.text);
  expect(tokenise(text).map((token) => token.text)).toEqual(["don't", "send", "it", "to", "a-12", "please"]);
});

test.each([
  ["zip_code", "zip code"],
  ["zipCode", "zip code"],
  ["customer.first-name", "customer first name"],
  ["ID", "id"],
])("the key %s reads '%s'", (key, words) => {
  expect(wordsOfKey(key)).toBe(words);
});

test("compounds are joined whatever stands around them", () => {
  expect(joinCompounds("I check in and check-out")).toBe("I checkin and checkout");
  expect(joinCompounds("check the inn")).toBe("check the inn");
});

test("a remembered result is worked out once, and forgotten when there are too many", () => {
  let count = 0;
  const double = remembering({
    limit: 2,
    key: String,
    work: (value: number) => {
      count += 1;
      return { value: value * 2 };
    },
  });
  expect(double(1)).toBe(double(1));
  expect(count).toBe(1);
  double(2);
  double(3);
  expect(double(1)).toEqual({ value: 2 });
  expect(count).toBe(4);
});
