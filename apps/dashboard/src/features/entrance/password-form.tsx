import { signInAnswer } from "@callhook/client/sign-in";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Stack, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { signInClient } from "../../lib/sign-in-client.ts";
import { useMutation } from "../../lib/use-mutation.ts";
import { emailSchema } from "./account-schema.ts";
import { PasswordField } from "./password-field.tsx";
import { ProblemNote } from "./problem-note.tsx";

const passwordFormSchema = z.object({
  email: emailSchema,
  password: z.string().min(1, "Type your password."),
});
type PasswordFormValues = z.infer<typeof passwordFormSchema>;

type PasswordFormProps = {
  email: string;
  onEmailChange?: (email: string) => void;
  /** Who is asked for cannot be somebody else: an invitation, or a session that ended. */
  isEmailFixed?: boolean;
  onSignedIn: () => Promise<void> | void;
  /** The password was right, and the account asks for a second factor. */
  onTwoFactor: () => void;
  hint?: ReactNode;
};

/** Email and password in one form, as password managers expect them. */
export function PasswordForm(props: PasswordFormProps) {
  const { email, onEmailChange, isEmailFixed = false, onSignedIn, onTwoFactor, hint } = props;
  const form = useForm<PasswordFormValues>({
    resolver: zodResolver(passwordFormSchema),
    defaultValues: { email, password: "" },
  });
  const signingIn = useMutation({
    mutationFn: signIn,
    onSuccess: (step) => (step === "two-factor" ? onTwoFactor() : onSignedIn()),
    onError: () => form.setFocus("password", { shouldSelect: true }),
  });
  const { errors } = form.formState;

  return (
    <form noValidate onSubmit={form.handleSubmit((values) => signingIn.mutate(values))}>
      <Stack gap="md">
        <TextInput
          label="Email"
          type="email"
          autoComplete="username"
          autoFocus={!isEmailFixed}
          readOnly={isEmailFixed}
          error={errors.email?.message}
          {...form.register("email", { onChange: () => onEmailChange?.(form.getValues("email")) })}
        />
        <PasswordField
          label="Password"
          purpose="sign-in"
          autoFocus={isEmailFixed}
          data-autofocus={isEmailFixed || undefined}
          error={errors.password?.message}
          {...form.register("password")}
        />
        <ProblemNote error={signingIn.error} />
        <Button type="submit" fullWidth loading={signingIn.isPending}>
          Sign in
        </Button>
        {hint === undefined ? null : <div>{hint}</div>}
      </Stack>
    </form>
  );
}

async function signIn({ email, password }: PasswordFormValues): Promise<"signed-in" | "two-factor"> {
  const answer: object | null = await signInAnswer(signInClient.signIn.email({ email, password }));
  const asksForMore = answer !== null && "twoFactorRedirect" in answer && answer.twoFactorRedirect === true;
  return asksForMore ? "two-factor" : "signed-in";
}
