import { signInAnswer } from "@callhook/client/sign-in";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { signInClient } from "../../../lib/sign-in-client.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { ProblemNote } from "../../entrance/problem-note.tsx";
import { CopyField } from "../copy-field.tsx";
import { QrCode } from "./qr-code.tsx";
import { totpSecret } from "./totp-secret.ts";

const scanForm = z.object({
  code: z
    .string()
    .transform((code) => code.replaceAll(/\s/g, ""))
    .refine((code) => /^\d{6}$/.test(code), "Type the six digits that the app shows now."),
});
type ScanForm = z.infer<typeof scanForm>;
type TwoFactorScanProps = { totpUri: string; onConfirmed: () => void; onCancel: () => void };

/** The code to scan, or the secret to type, and the proof that the app has understood it. */
export function TwoFactorScan({ totpUri, onConfirmed, onCancel }: TwoFactorScanProps) {
  const form = useForm<ScanForm>({ resolver: zodResolver(scanForm), defaultValues: { code: "" } });
  const confirming = useMutation({
    mutationFn: ({ code }: ScanForm) => signInAnswer(signInClient.twoFactor.verifyTotp({ code })),
    onSuccess: onConfirmed,
  });
  return (
    <form noValidate onSubmit={form.handleSubmit((values) => confirming.mutate(values))}>
      <Group align="flex-start" gap="lg">
        <QrCode text={totpUri} label="Code to scan with your authenticator app" />
        <Stack gap="md" flex="1 1 260px" miw={0} maw={460}>
          <Text size="sm">
            Scan the code with your authenticator app. If you cannot, give the app this secret instead.
          </Text>
          <CopyField label="Secret" value={totpSecret(totpUri)} />
          <TextInput
            label="Code from the app"
            description="Six digits, new every half minute."
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
            maxLength={9}
            error={form.formState.errors.code?.message}
            {...form.register("code")}
          />
          <ProblemNote title="The code does not fit" error={confirming.error} />
          <Group gap="sm">
            <Button type="submit" loading={confirming.isPending}>
              Turn on
            </Button>
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </Group>
    </form>
  );
}
