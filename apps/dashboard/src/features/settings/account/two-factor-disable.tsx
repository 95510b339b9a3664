import { signInAnswer } from "@callhook/client/sign-in";
import { notifySuccess } from "../../../components/notify.tsx";
import { signInClient } from "../../../lib/sign-in-client.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { PasswordStep } from "./password-step.tsx";
import { useRefreshMe } from "./use-me.ts";

/** Turns the second factor off, after the password. */
export function TwoFactorDisable({ onClose }: { onClose: () => void }) {
  const refresh = useRefreshMe();
  const disabling = useMutation({
    mutationFn: (password: string) => signInAnswer(signInClient.twoFactor.disable({ password })),
    onSuccess: async () => {
      await refresh();
      notifySuccess({ title: "Two-factor sign-in is off" });
      onClose();
    },
  });
  return (
    <PasswordStep
      description="Signing in will ask for your password only, and your backup codes stop working."
      submitLabel="Turn off two-factor sign-in"
      color="red.9"
      error={disabling.error}
      isPending={disabling.isPending}
      onSubmit={(password) => disabling.mutate(password)}
      onCancel={onClose}
    />
  );
}
