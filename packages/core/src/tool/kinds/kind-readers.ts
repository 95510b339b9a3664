import { readCode } from "./read-code.ts";
import { readEmail } from "./read-email.ts";
import type { ReadKind } from "./read-kind.ts";
import { readMoney } from "./read-money.ts";
import { readPersonName } from "./read-person-name.ts";
import { readPhone } from "./read-phone.ts";
import { readPostalCode } from "./read-postal-code.ts";
import { readDate, readDateTime, readTime } from "./read-when.ts";

/** The table of kinds with the libraries that read them. Never throws; `undefined` is to be asked for again. */
export const readKind: ReadKind = ({ kind, type, value, now }) => {
  const said = String(value);
  switch (kind.name) {
    case "phone":
      return readPhone(kind, said);
    case "email":
      return readEmail(said);
    case "postal-code":
      return readPostalCode(kind, said);
    case "date":
      return readDate({ kind, said, now });
    case "time":
      return readTime({ kind, said, now });
    case "date-time":
      return readDateTime({ kind, said, now });
    case "money":
      return readMoney(kind, { value, type });
    case "person-name":
      return readPersonName(said);
    case "confirmation-code":
      return readCode(kind, said);
  }
};
