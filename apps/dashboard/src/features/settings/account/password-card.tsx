import { signInAnswer } from "@callhook/client/sign-in";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Group, Stack } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { notifySuccess } from "../../../components/notify.tsx";
import { signInClient } from "../../../lib/sign-in-client.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { PasswordField } from "../../entrance/password-field.tsx";
import { ProblemNote } from "../../entrance/problem-note.tsx";
import { SettingsCard } from "../settings-card.tsx";
import { type PasswordForm, passwordFormSchema } from "./password-form.ts";
import { sessionsKey } from "./use-sessions.ts";

const empty: PasswordForm = { currentPassword: "", newPassword: "" };

/** Changes the password and ends every other session: whoever knew the old one is out. */
export function PasswordCard({ email }: { email: string }) {
  const queryClient = useQueryClient();
  const form = useForm<PasswordForm>({ resolver: zodResolver(passwordFormSchema), defaultValues: empty });
  const changing = useMutation({
    mutationFn: (values: PasswordForm) =>
      signInAnswer(signInClient.changePassword({ ...values, revokeOtherSessions: true })),
    onSuccess: async () => {
      form.reset(empty);
      notifySuccess({ title: "Your password was changed", message: "All other sessions have ended." });
      await queryClient.invalidateQueries({ queryKey: sessionsKey });
    },
  });
  const { errors } = form.formState;

  return (
    <SettingsCard title="Password" lead="A new password signs you out everywhere but here.">
      <form noValidate onSubmit={form.handleSubmit((values) => changing.mutate(values))}>
        <Stack gap="md" maw={460}>
          {/* Tells password managers whose password this is. */}
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <PasswordField
            label="Current password"
            purpose="sign-in"
            error={errors.currentPassword?.message}
            {...form.register("currentPassword")}
          />
          <PasswordField
            label="New password"
            description="At least 10 characters."
            purpose="choose"
            error={errors.newPassword?.message}
            {...form.register("newPassword")}
          />
          <ProblemNote title="Your password is still the old one" error={changing.error} />
          <Group>
            <Button type="submit" loading={changing.isPending}>
              Change password
            </Button>
          </Group>
        </Stack>
      </form>
    </SettingsCard>
  );
}
