import { expect, test } from "vitest";
import { aWanted } from "../testing/a-wanted.ts";
import { yesNoQuestion } from "./yes-no-question.ts";

test.each([
  ["Is the whole street without water?", "Is the whole street without water?"],
  ["May we ring when nobody is home?", "May we ring when nobody is home?"],
  ["Do they want us to install it?", "Do you want us to install it?"],
  ["Oak (true) or pine (false)", "Which is it: oak or pine?"],
  ["Whether the caller is a member", "Are you a member?"],
])("%j is asked as %j, with one question mark", (description, question) => {
  expect(yesNoQuestion(aWanted("flag", { type: "boolean", description }))).toBe(question);
});
