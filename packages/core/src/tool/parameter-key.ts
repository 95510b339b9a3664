import { z } from "zod";
import { textProblem } from "./text.ts";

/** With these keys a value could reach the prototype that all objects share; no tool may use them. */
const refusedKeys = new Set(["__proto__", "constructor", "prototype"]);

/** What a parameter, or a property of one, is called in the request. */
export const parameterKeySchema = z
  .string(textProblem({ label: "Key" }))
  .trim()
  .min(1, "Key is required.")
  .max(64, "Key can be at most 64 characters long.")
  .regex(/^[a-zA-Z0-9_.-]*$/, "Key may hold letters, digits, _ . and - only, such as zip_code.")
  .refine((key) => !refusedKeys.has(key), "This key is reserved by JavaScript; choose another.");
