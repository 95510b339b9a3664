import { z } from "zod";
import { conditionSchema } from "./condition.ts";
import { humanText } from "./text.ts";

/** `{zip_code}` stands for what the argument says. */
const question = humanText({ label: "The sentence to read back", minimum: 1, maximum: 500 }).optional();

/** When the caller has to say yes before a tool runs. */
export const confirmationSchema = z.discriminatedUnion(
  "mode",
  [
    z.object({ mode: z.literal("never") }),
    z.object({ mode: z.literal("always"), question }),
    z.object({
      mode: z.literal("when"),
      /** Of the arguments; the caller is asked when all of them hold. */
      conditions: z.array(conditionSchema).min(1, "Say when the caller is to be asked.").max(20),
      question,
    }),
  ],
  "Confirmation is never, always or when.",
);
export type Confirmation = z.infer<typeof confirmationSchema>;
