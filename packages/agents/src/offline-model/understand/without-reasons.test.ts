import { expect, test } from "vitest";
import { withoutReasons } from "./without-reasons.ts";

test.each([
  ["hm... I've got the Monday off too. three days", "hm... three days"],
  ["my sister is away on Friday. make it Sunday", "make it Sunday"],
  ["we have a match at ten! noon, please", "noon, please"],
])("“%s” asks for its last part only", (words, left) => expect(withoutReasons(words)).toBe(left));

test.each([
  "I've got the Monday off",
  "it's Tuesday. three days",
  "I meant Friday. sorry",
  "she says Monday. is that ok?",
  "we'd like Friday instead. thanks",
])("“%s” is heard as a whole", (words) => expect(withoutReasons(words)).toBe(words));
