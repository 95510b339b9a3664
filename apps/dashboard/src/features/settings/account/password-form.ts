import { z } from "zod";
import { newPasswordSchema } from "../../entrance/account-schema.ts";

/** A new password beside the one it replaces. */
export const passwordFormSchema = z
  .object({
    currentPassword: z.string().min(1, "Type the password that you use now."),
    newPassword: newPasswordSchema,
  })
  .refine(({ currentPassword, newPassword }) => currentPassword !== newPassword, {
    path: ["newPassword"],
    message: "That is the password you have. Choose another one.",
  });
export type PasswordForm = z.infer<typeof passwordFormSchema>;
