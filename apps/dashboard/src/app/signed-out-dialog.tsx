import { Anchor, Modal, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { PasswordForm } from "../features/entrance/password-form.tsx";
import { TwoFactorStep } from "../features/entrance/two-factor-form.tsx";
import { useApi } from "../lib/api.ts";
import { useRenew } from "./use-renew.ts";

/**
 * Over the page whose session ended, so that what was typed there stays. The page is blurred: whoever comes by
 * next may be somebody else, and somebody else who signs in gets their own page.
 */
export function SignedOutDialog() {
  const api = useApi();
  const me = useQuery(api.me.get.queryOptions());
  const [isSecondStep, setSecondStep] = useState(false);
  const renew = useRenew(me.data?.id ?? null);
  useEffect(() => {
    // They may have signed in again in another tab meanwhile.
    const look = () => void renew().catch(() => {});
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, [renew]);

  return (
    <Modal
      opened
      onClose={() => {}}
      centered
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title="You were signed out"
      overlayProps={{ backgroundOpacity: 0.55, blur: 10 }}
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          Your session ended. Sign in again to go on where you were: what you typed on this page is still
          here.
        </Text>
        {isSecondStep ? (
          <TwoFactorStep onSignedIn={renew} onBack={() => setSecondStep(false)} />
        ) : (
          <PasswordForm
            email={me.data?.email ?? ""}
            isEmailFixed={me.data !== undefined}
            onSignedIn={renew}
            onTwoFactor={() => setSecondStep(true)}
            hint={
              <Text size="sm" c="dimmed">
                Without a password:{" "}
                <Anchor href="/sign-in" target="_blank" rel="noreferrer">
                  sign in in a new tab
                </Anchor>
                , then come back. Or <Anchor href="/sign-in">leave this page</Anchor>.
              </Text>
            }
          />
        )}
      </Stack>
    </Modal>
  );
}
