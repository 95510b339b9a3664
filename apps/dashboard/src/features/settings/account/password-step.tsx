import { zodResolver } from "@hookform/resolvers/zod";
import { Button, type ButtonProps, Group, Stack } from "@mantine/core";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { PasswordField } from "../../entrance/password-field.tsx";
import { ProblemNote } from "../../entrance/problem-note.tsx";

const passwordStepForm = z.object({ password: z.string().min(1, "Type your password.") });
type PasswordStepForm = z.infer<typeof passwordStepForm>;

type PasswordStepProps = {
  /** Why the password is asked for. */
  description: string;
  submitLabel: string;
  color?: ButtonProps["color"];
  error: unknown;
  isPending: boolean;
  onSubmit: (password: string) => void;
  onCancel: () => void;
};

/** Asks for the password again: an unlocked screen is not enough for what comes next. */
export function PasswordStep(props: PasswordStepProps) {
  const form = useForm<PasswordStepForm>({
    resolver: zodResolver(passwordStepForm),
    defaultValues: { password: "" },
  });
  return (
    <form noValidate onSubmit={form.handleSubmit(({ password }) => props.onSubmit(password))}>
      <Stack gap="md" maw={460}>
        <PasswordField
          label="Your password"
          description={props.description}
          purpose="sign-in"
          autoFocus
          error={form.formState.errors.password?.message}
          {...form.register("password")}
        />
        <ProblemNote error={props.error} />
        <Group gap="sm">
          <Button type="submit" color={props.color} loading={props.isPending}>
            {props.submitLabel}
          </Button>
          <Button variant="default" onClick={props.onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
