import { environmentValueSchema, environmentVariableNameSchema } from "@callhook/core";
import { z } from "zod";

/** A value for each environment, in the order that they are shown; an empty one is none. The API judges all of it again. */
export const variableFormSchema = z.object({
  name: z.string().trim().min(1, "Give the variable a name.").pipe(environmentVariableNameSchema),
  values: z
    .array(
      z.object({
        environment: z.string(),
        value: z.union([z.literal(""), environmentValueSchema], "A value is needed."),
      }),
    )
    .refine(
      (values) => values.some(({ value }) => value !== ""),
      "Give it a value in one environment at least.",
    ),
});
export type VariableForm = z.infer<typeof variableFormSchema>;

/** What is to be saved: null where there is no value. */
export function variableWriteOf({ name, values }: VariableForm) {
  const given = values.map(({ environment, value }) => [environment, value === "" ? null : value] as const);
  return { name, values: Object.fromEntries(given) };
}
