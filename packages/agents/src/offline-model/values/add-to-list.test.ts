import { expect, test } from "vitest";
import { addToList } from "./add-to-list.ts";

const known = "rye, oat bread";

test.each(["oh, and the seed rolls as well", "add seed rolls, please", "could you put seed rolls in, too?"])(
  "what is said behind “%s” comes to what was chosen, and takes nothing from it",
  (text) => expect(addToList({ text, known, heard: "seed rolls" })).toBe("rye, oat bread, seed rolls"),
);

test.each(["seed rolls instead", "no, only the seed rolls", "seed rolls"])(
  "“%s” may stand in the place of what was chosen",
  (text) => expect(addToList({ text, known, heard: "seed rolls" })).toBeNull(),
);
