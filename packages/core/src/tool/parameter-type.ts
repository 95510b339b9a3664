import { z } from "zod";

export const parameterTypeSchema = z.enum(
  ["string", "number", "integer", "boolean", "array", "object"],
  "Type must be string, number, integer, boolean, array or object.",
);
export type ParameterType = z.infer<typeof parameterTypeSchema>;
