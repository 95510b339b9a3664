import { z } from "zod";

/** Where calls and tests run unless they say otherwise. Every workspace has it; it cannot be renamed or removed. */
export const productionEnvironment = "production";

export const environmentNameSchema = z
  .string("An environment has a name.")
  .trim()
  .min(1, "An environment has a name.")
  .regex(
    /^[a-z][a-z0-9-]{0,39}$/,
    "An environment's name is made of small letters, digits and -, such as staging; at most 40 of them.",
  );
