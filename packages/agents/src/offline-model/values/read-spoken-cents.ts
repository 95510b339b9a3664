import type { Wanted } from "./parameter.ts";
import { readPattern, type Reading } from "./reading.ts";

/** "Four fifty" is 4.50 where 450 would be more than is taken; where either may be meant, it is neither. */
export function readSpokenCents(text: string, { limits }: Wanted): Reading[] {
  const pattern = /(?<![\d:])\d{1,2}:[1-5]\d(?![\d:]| ?[ap]m)/gi;
  return readPattern({ text, pattern, strength: 0.5 }).flatMap((reading) => {
    const cents = Number(String(reading.value).replace(":", ""));
    return cents > limits.most ? [{ ...reading, value: cents / 100 }] : [];
  });
}
