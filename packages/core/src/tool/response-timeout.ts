import { z } from "zod";

export const responseTimeoutSecondsSchema = z
  .number("Response timeout must be a number of seconds.")
  .min(0.1, "Response timeout must be at least 0.1 seconds.")
  .max(300, "Response timeout can be at most 300 seconds.");
