import { z } from "zod";
import { looksSecret } from "../tool/looks-secret.ts";
import { variableNameSchema } from "../tool/value-source.ts";

export const environmentVariableNameSchema = variableNameSchema;

/**
 * A value as it stands in one environment. The attack: a line break or a brace in it adds a header or a parameter to
 * requests of others; a credential would be shown to everybody who may see tools.
 */
export const environmentValueSchema = z
  .string("A value is text.")
  .trim()
  .min(1, "A value is needed; leave the environment out where there is none.")
  .max(2000, "A value can be at most 2000 characters long.")
  .refine((value) => !/[\p{Cc}{}]/u.test(value) && value.isWellFormed(), {
    message: "A value is one line of text without { and }.",
  })
  .refine((value) => !looksSecret(value), {
    message: "This looks like a credential, and variables are shown in clear. Save it as a secret instead.",
  });
