import { signInAnswer } from "@callhook/client/sign-in";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { TextLink } from "../../components/button-link.tsx";
import { signInClient } from "../../lib/sign-in-client.ts";
import { useMutation } from "../../lib/use-mutation.ts";
import { emailSchema } from "./account-schema.ts";
import { EntranceCard } from "./entrance-card.tsx";
import { EntranceState } from "./entrance-state.tsx";
import { MailPlace } from "./mail-place.tsx";
import { ProblemNote } from "./problem-note.tsx";
import { type Entrance, useEntrance } from "./use-entrance.ts";

const schema = z.object({ email: emailSchema });
type ForgotForm = z.infer<typeof schema>;

/** Asks for a link that leads to a new password. */
export function ForgotPasswordPage() {
  const { asked, entrance } = useEntrance();
  return entrance === null ? <EntranceState asked={asked} /> : <ForgotPassword mail={entrance.mail} />;
}

function ForgotPassword({ mail }: { mail: Entrance["mail"] }) {
  const form = useForm<ForgotForm>({ resolver: zodResolver(schema), defaultValues: { email: "" } });
  const asking = useMutation({ mutationFn: askForReset });
  const back = (
    <TextLink to="/sign-in" size="sm">
      Back to sign in
    </TextLink>
  );
  if (asking.isSuccess) {
    return (
      <EntranceCard title="Follow the link" foot={back}>
        <Text role="status">
          If <strong>{asking.variables.email}</strong> has an account here, there is a link for it now that
          leads to a new password.
        </Text>
        <MailPlace mail={mail} />
      </EntranceCard>
    );
  }
  return (
    <EntranceCard
      title="Forgot your password?"
      lead="Say which account it is, and we make a link that leads to a new one."
      foot={back}
    >
      <form noValidate onSubmit={form.handleSubmit((values) => asking.mutate(values))}>
        <Stack gap="md">
          <TextInput
            label="Email"
            type="email"
            autoComplete="username"
            autoFocus
            error={form.formState.errors.email?.message}
            {...form.register("email")}
          />
          <ProblemNote error={asking.error} />
          <Button type="submit" fullWidth loading={asking.isPending}>
            Get a link
          </Button>
        </Stack>
      </form>
    </EntranceCard>
  );
}

function askForReset({ email }: ForgotForm) {
  return signInAnswer(signInClient.requestPasswordReset({ email, redirectTo: "/reset-password" }));
}
