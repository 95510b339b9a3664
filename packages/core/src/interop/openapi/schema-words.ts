import type { Fields } from "../reading/fields.ts";
import { plainText } from "../reading/plain-text.ts";
import { textOf } from "../reading/text-of.ts";

const formats: Readonly<Record<string, string>> = {
  date: "a date such as 2026-03-14",
  "date-time": "a date and time such as 2026-03-14T09:30:00Z",
  email: "an email address",
  uri: "a web address",
  uuid: "a UUID",
};

/** What a schema says about its value, and what of it only words can carry: format, bounds, default. */
export function schemaWords(fields: Fields): string {
  const described = plainText(textOf(fields.get("description")) || textOf(fields.get("title")));
  const format = formats[textOf(fields.get("format"))];
  const bounds = [
    textOf(fields.get("minimum")) === "" ? "" : `at least ${textOf(fields.get("minimum"))}`,
    textOf(fields.get("maximum")) === "" ? "" : `at most ${textOf(fields.get("maximum"))}`,
    textOf(fields.get("default")) === "" ? "" : `${textOf(fields.get("default"))} if nothing is said`,
  ];
  const more = [format ?? "", ...bounds].filter((words) => words !== "").join(", ");
  if (described === "" || more === "") return described;
  return `${described.replace(/[.\s]+$/, "")} (${more})`;
}
