import { signInAnswer } from "@callhook/client/sign-in";
import { zodResolver } from "@hookform/resolvers/zod";
import { Anchor, Button, Checkbox, Group, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { signInClient } from "../../lib/sign-in-client.ts";
import { useMutation } from "../../lib/use-mutation.ts";
import { EntranceCard } from "./entrance-card.tsx";
import { ProblemNote } from "./problem-note.tsx";

type TwoFactorFormProps = { onSignedIn: () => Promise<void> | void; onBack: () => void };

/** The second step: a code from the authenticator app, or one of the backup codes. */
export function TwoFactorForm({ onSignedIn, onBack }: TwoFactorFormProps) {
  return (
    <EntranceCard title="Confirm that it is you" lead="Your account asks for a second step.">
      <TwoFactorStep onSignedIn={onSignedIn} onBack={onBack} />
    </EntranceCard>
  );
}

const codeSchema = z.object({
  code: z.string().trim().min(1, "Type the code."),
  trustDevice: z.boolean(),
});
type CodeForm = z.infer<typeof codeSchema>;
type CodeKind = "app" | "backup";

export function TwoFactorStep({ onSignedIn, onBack }: TwoFactorFormProps) {
  const [kind, setKind] = useState<CodeKind>("app");
  const form = useForm<CodeForm>({
    resolver: zodResolver(codeSchema),
    defaultValues: { code: "", trustDevice: false },
  });
  const verifying = useMutation({
    mutationFn: (values: CodeForm) => verify({ ...values, kind }),
    onSuccess: onSignedIn,
    onError: () => form.setFocus("code", { shouldSelect: true }),
  });

  function switchKind() {
    setKind(kind === "app" ? "backup" : "app");
    verifying.reset();
    form.reset();
    form.setFocus("code");
  }

  return (
    <form noValidate onSubmit={form.handleSubmit((values) => verifying.mutate(values))}>
      <Stack gap="md">
        <TextInput
          label={kind === "app" ? "Code" : "Backup code"}
          description={
            kind === "app"
              ? "The six digits that your authenticator app shows now."
              : "One of the codes you kept when you turned the second step on. Each works once."
          }
          autoFocus
          autoComplete="one-time-code"
          inputMode={kind === "app" ? "numeric" : "text"}
          spellCheck={false}
          error={form.formState.errors.code?.message}
          {...form.register("code")}
        />
        <Checkbox label="Do not ask again on this device for 30 days" {...form.register("trustDevice")} />
        <ProblemNote error={verifying.error} />
        <Button type="submit" fullWidth loading={verifying.isPending}>
          Continue
        </Button>
        <Group justify="space-between">
          <Anchor component="button" type="button" size="sm" onClick={switchKind}>
            {kind === "app" ? "Use a backup code" : "Use the authenticator app"}
          </Anchor>
          <Anchor component="button" type="button" size="sm" onClick={onBack}>
            Back
          </Anchor>
        </Group>
      </Stack>
    </form>
  );
}

function verify({ kind, code, trustDevice }: CodeForm & { kind: CodeKind }): Promise<unknown> {
  if (kind === "backup") {
    return signInAnswer(signInClient.twoFactor.verifyBackupCode({ code, trustDevice }));
  }
  // Apps show the six digits in two groups, and people copy the space between them.
  return signInAnswer(signInClient.twoFactor.verifyTotp({ code: code.replace(/\s/g, ""), trustDevice }));
}
