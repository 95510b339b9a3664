import { expect, test } from "vitest";
import { collected, type Properties } from "../testing/collected.ts";

const day = (description: string) => ({ type: "string" as const, format: "date", description });
const properties: Properties = { born: day("Date of birth"), date: day("Day of the ceremony") };

test.each([
  ["on the seventeenth of May, please", { date: "2027-05-17" }],
  ["she was born on May 3rd, 2019", { born: "2019-05-03" }],
  ["May 3rd 2019, and we'd come on December 12th", { born: "2019-05-03", date: "2026-12-12" }],
  ["on December 12th; her date of birth is May 3rd, 2019", { born: "2019-05-03", date: "2026-12-12" }],
])("“%s” tells the day of birth from the other", (text, values) =>
  expect(collected({ properties, text })).toEqual(values),
);

test("a bare day answers when somebody was born, where that was asked", () => {
  const known = { date: "2026-12-12" };
  expect(collected({ properties, text: "the third of May, 1988", askedKey: "born", known })).toEqual({
    born: "1988-05-03",
  });
});
