import { expect, test } from "vitest";
import { takesLeave } from "./takes-leave.ts";

test.each([
  "lovely, see Rosa on the quay then. bye!",
  "hm, I'll think about it. ciao",
  "oh dear, then we'll walk, see you",
  "bye-bye",
])("“%s” ends the call", (words) => expect(takesLeave(words)).toBe(true));

test.each([
  "book me a trim for Rex on Friday. bye",
  "cancel it then, bye",
  "make it the 4th, bye",
  "can you tell Rosa? bye",
  "when will I see you",
  "she waved me bye from the quay",
])("“%s” asks for more than to take leave", (words) => expect(takesLeave(words)).toBe(false));
