import { signInAnswer } from "@callhook/client/sign-in";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Stack, TextInput } from "@mantine/core";
import { useForm } from "react-hook-form";
import { GoTo } from "../../lib/go-to.tsx";
import { signInClient } from "../../lib/sign-in-client.ts";
import { useAddressText } from "../../lib/use-address-text.ts";
import { useMutation } from "../../lib/use-mutation.ts";
import { EntranceCard } from "./entrance-card.tsx";
import { EntranceState } from "./entrance-state.tsx";
import { PasswordField } from "./password-field.tsx";
import { ProblemNote } from "./problem-note.tsx";
import { type SetupForm, setupSchema } from "./setup-form.ts";
import { useArrival } from "./use-arrival.ts";
import { type Entrance, useEntrance } from "./use-entrance.ts";

/** The first start: whoever installed Callhook becomes its owner. There is no default password. */
export function SetupPage() {
  const { asked, entrance } = useEntrance();
  if (entrance === null) return <EntranceState asked={asked} />;
  if (!entrance.needsOwner) return <GoTo path="/sign-in" />;
  return <Setup entrance={entrance} />;
}

function Setup({ entrance: { needsSetupCode } }: { entrance: Entrance }) {
  const code = useAddressText("code") ?? "";
  const arrive = useArrival();
  const form = useForm<SetupForm>({
    resolver: zodResolver(setupSchema({ needsSetupCode })),
    defaultValues: { name: "", email: "", password: "", setupCode: code },
  });
  const creating = useMutation({ mutationFn: createOwner, onSuccess: () => arrive("/") });
  const { errors } = form.formState;

  return (
    <EntranceCard
      title="Create the owner"
      lead="Nobody has an account here yet. Yours is the first: you run this Callhook and invite everybody else."
    >
      <form noValidate onSubmit={form.handleSubmit((values) => creating.mutate(values))}>
        <Stack gap="md">
          <TextInput
            label="Your name"
            autoComplete="name"
            autoFocus
            error={errors.name?.message}
            {...form.register("name")}
          />
          <TextInput
            label="Email"
            type="email"
            autoComplete="username"
            error={errors.email?.message}
            {...form.register("email")}
          />
          <PasswordField
            label="Password"
            description="At least 10 characters."
            purpose="choose"
            error={errors.password?.message}
            {...form.register("password")}
          />
          {needsSetupCode ? (
            <TextInput
              label="Setup code"
              description="Callhook printed it where it was started, so that nobody else takes this place."
              autoComplete="off"
              spellCheck={false}
              error={errors.setupCode?.message}
              {...form.register("setupCode")}
            />
          ) : null}
          <ProblemNote error={creating.error} />
          <Button type="submit" fullWidth loading={creating.isPending}>
            Create the owner
          </Button>
        </Stack>
      </form>
    </EntranceCard>
  );
}

function createOwner({ name, email, password, setupCode }: SetupForm) {
  const headers: Record<string, string> = setupCode === "" ? {} : { "x-callhook-setup-code": setupCode };
  return signInAnswer(signInClient.signUp.email({ name, email, password, fetchOptions: { headers } }));
}
