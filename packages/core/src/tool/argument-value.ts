import { z } from "zod";

/** What an argument can be; `undefined` within an object is a value that was not given. */
export type ArgumentValue = string | number | boolean | ArgumentValue[] | { [key: string]: ArgumentValue };

/** One level more than values can be nested: what is deeper fits no shape. */
const deepest = 6;
const longest = 4000;

/**
 * A value that an author writes down, such as a default. Bounded before it is walked. Its type is left open, since
 * only the shape that it stands in says what it is: `takeOf` gives it as an argument.
 */
export const writtenValueSchema = z.custom<unknown>(
  (value) => isArgumentValue(value, deepest) && JSON.stringify(value).length <= longest,
  `This is text, a number, true or false, a list or an object, of at most ${longest} characters.`,
);

function isArgumentValue(value: unknown, levels: number): boolean {
  if (typeof value === "string") return value.isWellFormed() && !value.includes("\u0000");
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value === "boolean") return true;
  if (typeof value !== "object" || value === null || levels === 0) return false;
  const members: unknown[] = Array.isArray(value) ? value : Object.values(value);
  return members.length <= 100 && members.every((member) => isArgumentValue(member, levels - 1));
}
