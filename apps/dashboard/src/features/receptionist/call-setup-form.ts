import {
  callModelSchema,
  callVariablesSchema,
  mockFallbackSchema,
  phoneNumberSchema,
  productionEnvironment,
} from "@callhook/core";
import { z } from "zod";
import type { CallSetup } from "../conversation/use-conversation-verbs.ts";

const longestKey = 64;
const longestValue = 2_000;

const variableFields = z.object({
  key: z.string().trim().max(longestKey, `A name can be at most ${longestKey} characters long.`),
  value: z.string().max(longestValue, `A value can be at most ${longestValue} characters long.`),
});

/** What can be known about a caller before the call: a number and named values. Empty rows are left out. */
export const callSetupFormSchema = z
  .object({
    from: z.string().trim().transform(callerNumber),
    variables: z.array(variableFields),
    /** Where its tools run. */
    environment: z.string(),
    /** Which model speaks. */
    model: callModelSchema,
    mocks: z.enum(["off", ...mockFallbackSchema.options]),
  })
  .superRefine(({ variables }, context) => {
    variables.forEach(({ key, value }, index) => {
      const path = ["variables", index, "key"];
      if (key === "" && value.trim() !== "") {
        context.addIssue({ code: "custom", path, message: "Give this value a name." });
      }
      if (key !== "" && variables.findIndex((other) => other.key === key) < index) {
        context.addIssue({ code: "custom", path, message: `The name ${key} is used twice.` });
      }
    });
  });

/** Judged as a line's own number is; empty where the line shows none. */
function callerNumber(written: string, context: z.RefinementCtx<string>): string {
  if (written === "") return written;
  const number = phoneNumberSchema.safeParse(written);
  if (number.success) return number.data;
  for (const { message } of number.error.issues) context.addIssue({ code: "custom", message });
  return z.NEVER;
}

export type CallSetupForm = z.infer<typeof callSetupFormSchema>;

export const emptyCallSetup: CallSetupForm = {
  from: "",
  variables: [],
  environment: productionEnvironment,
  model: "agent",
  mocks: "off",
};

export function callSetupOf({ from, variables, environment, model, mocks }: CallSetupForm): CallSetup {
  const named = variables.filter(({ key }) => key !== "").map(({ key, value }) => [key, value]);
  return {
    from: from === "" ? null : from,
    variables: callVariablesSchema.parse(Object.fromEntries(named)),
    ...(environment === productionEnvironment ? {} : { environment }),
    ...(model === "agent" ? {} : { model }),
    ...(mocks === "off" ? {} : { mocks: { whenNoneFits: mocks } }),
  };
}
