import { z } from "zod";
import { emailSchema, newPasswordSchema, personNameSchema } from "./account-schema.ts";

/** What the owner's account takes; where Callhook runs on a server, the code that it printed there as well. */
export function setupSchema({ needsSetupCode }: { needsSetupCode: boolean }) {
  return z.object({
    name: personNameSchema,
    email: emailSchema,
    password: newPasswordSchema,
    setupCode: z
      .string()
      .trim()
      .refine(
        (code) => !needsSetupCode || code !== "",
        "Type the code that Callhook printed when it started.",
      ),
  });
}
export type SetupForm = z.infer<ReturnType<typeof setupSchema>>;
