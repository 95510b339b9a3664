import { z } from "zod";

/** Shorter ones stand in texts by chance, so that they could not be told apart where they leak. */
const fewestCharacters = 4;
/** A certificate with its chain fits. */
const mostCharacters = 32_000;

/** The value of a secret. Line breaks at its end come from copying and are dropped; those inside belong to certificates. */
export const secretValueSchema = z
  .string("The value is required.")
  .transform((value) => value.replace(/[\r\n]+$/, ""))
  .pipe(
    z
      .string()
      .min(fewestCharacters, `The value needs at least ${fewestCharacters} characters.`)
      .max(mostCharacters, `The value can be at most ${mostCharacters} characters long.`)
      .refine((value) => value.isWellFormed() && !value.includes("\0"), "The value holds broken characters."),
  );
