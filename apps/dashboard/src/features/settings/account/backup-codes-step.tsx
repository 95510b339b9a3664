import { signInClient } from "../../../lib/sign-in-client.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { accountAnswer } from "./account-answer.ts";
import { BackupCodes } from "./backup-codes.tsx";
import { PasswordStep } from "./password-step.tsx";

/** Makes new backup codes, after the password; the ones before stop working. */
export function BackupCodesStep({ onClose }: { onClose: () => void }) {
  const renewing = useMutation({
    mutationFn: (password: string) => accountAnswer(signInClient.twoFactor.generateBackupCodes({ password })),
  });
  if (renewing.data !== undefined) return <BackupCodes codes={renewing.data.backupCodes} onDone={onClose} />;
  return (
    <PasswordStep
      description="The backup codes that you have now stop working."
      submitLabel="Make new backup codes"
      error={renewing.error}
      isPending={renewing.isPending}
      onSubmit={(password) => renewing.mutate(password)}
      onCancel={onClose}
    />
  );
}
