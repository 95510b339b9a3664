import { permissionSchema } from "@callhook/core";
import { z } from "zod";
import { keyPresetNames } from "./key-presets.ts";

const mostRequestsPerMinute = 1_000_000;

/** What a new key takes. An empty number of requests leaves the limit to the plan. */
export const keyFormSchema = z
  .object({
    name: z
      .string()
      .trim()
      .min(1, "Give the key a name: who uses it, and where.")
      .max(80, "The name can be at most 80 characters long."),
    preset: z.enum(keyPresetNames),
    scopes: z.array(permissionSchema),
    expiresInDays: z.enum(["30", "90", "365", "never"]),
    requestsPerMinute: z
      .string()
      .trim()
      .refine(isLimit, "Type a whole number from 1 to 1,000,000, or leave it empty."),
  })
  .refine(({ preset, scopes }) => preset !== "custom" || scopes.length > 0, {
    path: ["scopes"],
    message: "Choose at least one thing that the key may do.",
  });
export type KeyForm = z.infer<typeof keyFormSchema>;

export const emptyKeyForm: KeyForm = {
  name: "",
  preset: "hold-calls",
  scopes: [],
  expiresInDays: "365",
  requestsPerMinute: "",
};

function isLimit(typed: string): boolean {
  if (typed === "") return true;
  return /^\d+$/.test(typed) && Number(typed) >= 1 && Number(typed) <= mostRequestsPerMinute;
}
