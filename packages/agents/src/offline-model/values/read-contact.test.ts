import { expect, test } from "vitest";
import { readEmail } from "./read-contact.ts";

test.each([
  ["It's ada dot byron at mail dot com", "ada.byron@mail.com"],
  ["ada.b at mail.com, please", "ada.b@mail.com"],
  ["ada underscore b at my dash mail dot co dot uk", "ada_b@my-mail.co.uk"],
  ["ada at mail dot com. At seven, please", "ada@mail.com"],
  ["ada at mail dot com . at seven", "ada@mail.com"],
])("in %o the address is %s", (text, address) => {
  expect(readEmail(text).map(({ value }) => value)).toEqual([address]);
});
