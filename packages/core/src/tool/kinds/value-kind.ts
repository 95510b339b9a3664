import { z } from "zod";
import { confirmationCodeRule, confirmationCodeSchema } from "./confirmation-code.ts";
import { dateTimeRule, dateTimeSchema } from "./date-time.ts";
import { dateRule, dateSchema } from "./date.ts";
import { emailRule, emailSchema } from "./email.ts";
import type { KindRule } from "./kind-rule.ts";
import { moneyRule, moneySchema } from "./money.ts";
import { personNameRule, personNameSchema } from "./person-name.ts";
import { phoneRule, phoneSchema } from "./phone.ts";
import { postalCodeRule, postalCodeSchema } from "./postal-code.ts";
import { timeRule, timeSchema } from "./time.ts";

/** What sort of thing a value is, which decides how what was said is read and what is sent. */
export const valueKindSchema = z.discriminatedUnion(
  "name",
  [
    phoneSchema,
    emailSchema,
    postalCodeSchema,
    dateSchema,
    timeSchema,
    dateTimeSchema,
    moneySchema,
    personNameSchema,
    confirmationCodeSchema,
  ],
  "A kind is phone, email, postal-code, date, time, date-time, money, person-name or confirmation-code.",
);
export type ValueKind = z.infer<typeof valueKindSchema>;
export type ValueKindName = ValueKind["name"];

/** The one table of kinds; `kind-readers` has the other half of each, with the libraries that read. */
export function kindRule(kind: ValueKind): KindRule {
  switch (kind.name) {
    case "phone":
      return phoneRule(kind);
    case "email":
      return emailRule(kind);
    case "postal-code":
      return postalCodeRule(kind);
    case "date":
      return dateRule(kind);
    case "time":
      return timeRule(kind);
    case "date-time":
      return dateTimeRule(kind);
    case "money":
      return moneyRule(kind);
    case "person-name":
      return personNameRule(kind);
    case "confirmation-code":
      return confirmationCodeRule(kind);
  }
}
