import { signInAnswer } from "@callhook/client/sign-in";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Stack } from "@mantine/core";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { ButtonLink } from "../../components/button-link.tsx";
import { GoTo } from "../../lib/go-to.tsx";
import { signInClient } from "../../lib/sign-in-client.ts";
import { useAddressText } from "../../lib/use-address-text.ts";
import { useMutation } from "../../lib/use-mutation.ts";
import { newPasswordSchema } from "./account-schema.ts";
import { EntranceCard } from "./entrance-card.tsx";
import { PasswordField } from "./password-field.tsx";
import { ProblemNote } from "./problem-note.tsx";

const schema = z.object({ password: newPasswordSchema });
type ResetForm = z.infer<typeof schema>;

/** Where the link to a new password leads. */
export function ResetPasswordPage() {
  const token = useAddressText("token") ?? "";
  const hasFailed = useAddressText("error") !== null;
  return token === "" || hasFailed ? <LinkEnded /> : <ResetPassword token={token} />;
}

function LinkEnded() {
  return (
    <EntranceCard
      title="This link has ended"
      lead="A link to a new password works once, and for an hour. Ask for another one."
    >
      <ButtonLink to="/forgot-password">Get a new link</ButtonLink>
    </EntranceCard>
  );
}

function ResetPassword({ token }: { token: string }) {
  const form = useForm<ResetForm>({ resolver: zodResolver(schema), defaultValues: { password: "" } });
  const resetting = useMutation({
    mutationFn: ({ password }: ResetForm) =>
      signInAnswer(signInClient.resetPassword({ token, newPassword: password })),
  });
  if (resetting.isSuccess) return <GoTo path="/sign-in?reason=password-changed" />;
  if (hasCode(resetting.error, "INVALID_TOKEN")) return <LinkEnded />;
  return (
    <EntranceCard title="Choose a new password" lead="You sign in with it from now on, on every device.">
      <form noValidate onSubmit={form.handleSubmit((values) => resetting.mutate(values))}>
        <Stack gap="md">
          <PasswordField
            label="New password"
            description="At least 10 characters."
            purpose="choose"
            autoFocus
            error={form.formState.errors.password?.message}
            {...form.register("password")}
          />
          <ProblemNote error={resetting.error} />
          <Button type="submit" fullWidth loading={resetting.isPending}>
            Change the password
          </Button>
        </Stack>
      </form>
    </EntranceCard>
  );
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
