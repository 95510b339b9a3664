import { z } from "zod";

export const dataFieldTypeSchema = z.enum(
  ["string", "number", "boolean", "date"],
  "Type must be string, number, boolean or date.",
);
