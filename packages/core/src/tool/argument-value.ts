import { z } from "zod";

/** What an argument can be; `undefined` within an object is a value that was not given. */
export type ArgumentValue = string | number | boolean | ArgumentValue[] | { [key: string]: ArgumentValue };

type Single = string | number | boolean;
type Flat = Single | Single[] | { [key: string]: Single };
type Nested = Flat | Flat[] | { [key: string]: Flat };
/** What an author writes down as a value. Named level by level: forms name the paths within, and would never end. */
export type WrittenValue = Nested | Nested[] | { [key: string]: Nested };

/** As deep as `WrittenValue`. */
const deepest = 3;
const longest = 4000;

/** A value that an author writes down, such as a default. Bounded before it is walked. */
export const writtenValueSchema = z.custom<WrittenValue>(
  (value) => isArgumentValue(value, deepest) && JSON.stringify(value).length <= longest,
  `This is text, a number, true or false, a list or an object, at most ${deepest} levels deep and of at most ${longest} characters.`,
);

function isArgumentValue(value: unknown, levels: number): boolean {
  if (typeof value === "string") return value.isWellFormed() && !value.includes("\u0000");
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value === "boolean") return true;
  if (typeof value !== "object" || value === null || levels === 0) return false;
  const members: unknown[] = Array.isArray(value) ? value : Object.values(value);
  return members.length <= 100 && members.every((member) => isArgumentValue(member, levels - 1));
}
