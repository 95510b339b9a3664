import { z } from "zod";

/** Text that must be there; numbers are taken as their digits, because callers read zip codes aloud. */
export function requiredText(name: string, maximumLength = 500) {
  return z
    .union([z.string(), z.number().transform(String)], `${name} is required and must be text.`)
    .pipe(
      z
        .string()
        .trim()
        .min(1, `${name} must not be empty.`)
        .max(maximumLength, `${name} can be at most ${maximumLength} characters long.`),
    );
}

/** Ten digits, written in any way, with or without the leading +1. */
export function phoneDigits(text: string): string | null {
  const digits = text.replaceAll(/\D/g, "").replace(/^1(?=\d{10}$)/, "");
  return digits.length === 10 ? digits : null;
}
