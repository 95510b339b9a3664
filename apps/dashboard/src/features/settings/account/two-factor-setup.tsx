import { useState } from "react";
import { notifySuccess } from "../../../components/notify.tsx";
import { signInClient } from "../../../lib/sign-in-client.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { accountAnswer } from "./account-answer.ts";
import { BackupCodes } from "./backup-codes.tsx";
import { PasswordStep } from "./password-step.tsx";
import { TwoFactorScan } from "./two-factor-scan.tsx";
import { useRefreshMe } from "./use-me.ts";

/** Turns the second factor on: the password, a code that proves the app works, then the backup codes. */
export function TwoFactorSetup({ onClose }: { onClose: () => void }) {
  const refresh = useRefreshMe();
  const [isConfirmed, setIsConfirmed] = useState(false);
  const starting = useMutation({ mutationFn: startSetup });
  async function finish() {
    await refresh();
    onClose();
  }

  if (starting.data === undefined) {
    return (
      <PasswordStep
        description="You need an authenticator app, such as those of your phone or your password manager."
        submitLabel="Continue"
        error={starting.error}
        isPending={starting.isPending}
        onSubmit={(password) => starting.mutate(password)}
        onCancel={onClose}
      />
    );
  }
  if (!isConfirmed) {
    return (
      <TwoFactorScan
        totpUri={starting.data.totpUri}
        onConfirmed={() => {
          setIsConfirmed(true);
          notifySuccess({ title: "Two-factor sign-in is on" });
        }}
        onCancel={onClose}
      />
    );
  }
  return <BackupCodes codes={starting.data.backupCodes} onDone={() => void finish()} />;
}

async function startSetup(password: string): Promise<{ totpUri: string; backupCodes: string[] }> {
  const started = await accountAnswer(signInClient.twoFactor.enable({ password, method: "totp" }));
  if (!("totpURI" in started))
    throw new Error("The server set up something other than an authenticator app.");
  return { totpUri: started.totpURI, backupCodes: started.backupCodes };
}
