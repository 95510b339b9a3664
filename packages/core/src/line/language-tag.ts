import { z } from "zod";

/** What is spoken, as a tag of BCP 47 such as `en` or `en-US`. */
export const languageTagSchema = z
  .string("A language is a tag such as en-US.")
  .trim()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, "A language is a tag such as en or en-US.");
