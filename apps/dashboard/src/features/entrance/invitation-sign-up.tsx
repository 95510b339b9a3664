import { signInAnswer } from "@callhook/client/sign-in";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Stack, TextInput } from "@mantine/core";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { signInClient } from "../../lib/sign-in-client.ts";
import { useMutation } from "../../lib/use-mutation.ts";
import { newPasswordSchema, personNameSchema } from "./account-schema.ts";
import { EntranceCard } from "./entrance-card.tsx";
import type { Invitation } from "./invitation.ts";
import { InvitationLead } from "./invitation-lead.tsx";
import { PasswordField } from "./password-field.tsx";
import { ProblemNote } from "./problem-note.tsx";
import { useArrival } from "./use-arrival.ts";

const schema = z.object({ name: personNameSchema, password: newPasswordSchema });
type SignUpForm = z.infer<typeof schema>;

/** For the one who is invited and new: the account comes with the membership. */
export function InvitationSignUp(invitation: Invitation) {
  const { email, token } = invitation;
  const arrive = useArrival();
  const form = useForm<SignUpForm>({
    resolver: zodResolver(schema),
    defaultValues: { name: "", password: "" },
  });
  const creating = useMutation({
    mutationFn: (values: SignUpForm) => createAccount({ ...values, email, token }),
    onSuccess: () => arrive("/"),
  });
  const { errors } = form.formState;
  return (
    <EntranceCard title={`Join ${invitation.workspaceName}`} lead={<InvitationLead {...invitation} />}>
      <form noValidate onSubmit={form.handleSubmit((values) => creating.mutate(values))}>
        <Stack gap="md">
          <TextInput label="Email" type="email" value={email} readOnly autoComplete="username" />
          <TextInput
            label="Your name"
            autoComplete="name"
            autoFocus
            error={errors.name?.message}
            {...form.register("name")}
          />
          <PasswordField
            label="Password"
            description="At least 10 characters."
            purpose="choose"
            error={errors.password?.message}
            {...form.register("password")}
          />
          <ProblemNote error={creating.error} />
          <Button type="submit" fullWidth loading={creating.isPending}>
            Create account and join
          </Button>
        </Stack>
      </form>
    </EntranceCard>
  );
}

function createAccount({ name, password, email, token }: SignUpForm & { email: string; token: string }) {
  const fetchOptions = { headers: { "x-callhook-invitation": token } };
  return signInAnswer(signInClient.signUp.email({ name, email, password, fetchOptions }));
}
