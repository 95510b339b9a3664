import { secretNameSchema } from "@callhook/core";
import { z } from "zod";

const fewestCharacters = 4;
const mostCharacters = 32_000;

/** What a secret takes. The API judges both again. */
export const secretFormSchema = z.object({
  name: z.string().trim().min(1, "Give the secret a name.").pipe(secretNameSchema),
  value: z
    .string()
    .min(fewestCharacters, `Paste the value; it needs at least ${fewestCharacters} characters.`)
    .max(mostCharacters, `The value can be at most ${mostCharacters.toLocaleString("en")} characters long.`),
});
export type SecretFormValues = z.infer<typeof secretFormSchema>;
