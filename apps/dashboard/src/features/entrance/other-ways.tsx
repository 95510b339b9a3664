import { signInAnswer } from "@callhook/client/sign-in";
import { Button, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { signInClient } from "../../lib/sign-in-client.ts";
import { useMutation } from "../../lib/use-mutation.ts";
import { emailSchema } from "./account-schema.ts";
import { ProblemNote } from "./problem-note.tsx";
import type { Entrance } from "./use-entrance.ts";

type OtherWaysProps = {
  email: string;
  providers: Entrance["providers"];
  /** A path of this site, already made safe. */
  to: string;
  onLinkSent: () => void;
};

/** Signing in without a password of ours: by a link, or by an account elsewhere. */
export function OtherWays({ email, providers, to, onLinkSent }: OtherWaysProps) {
  const [isEmailMissing, setEmailMissing] = useState(false);
  const sending = useMutation({ mutationFn: sendLink, onSuccess: onLinkSent });
  const leaving = useMutation({ mutationFn: goToProvider });

  function send() {
    const parsed = emailSchema.safeParse(email.trim());
    setEmailMissing(!parsed.success);
    if (parsed.success) sending.mutate({ email: parsed.data, to });
    else document.querySelector<HTMLInputElement>("input[type=email]")?.focus();
  }

  return (
    <Stack gap="sm">
      <Button variant="default" fullWidth onClick={send} loading={sending.isPending}>
        Email me a sign-in link
      </Button>
      {isEmailMissing ? (
        <Text role="alert" size="sm" c="var(--mantine-color-error)">
          Type your email address above first.
        </Text>
      ) : null}
      {providers.map(({ id, name }) => (
        <Button
          key={id}
          variant="default"
          fullWidth
          onClick={() => leaving.mutate({ providerId: id, to })}
          loading={leaving.isPending && leaving.variables.providerId === id}
        >
          Continue with {name}
        </Button>
      ))}
      <ProblemNote error={sending.error ?? leaving.error} />
    </Stack>
  );
}

function sendLink({ email, to }: { email: string; to: string }) {
  return signInAnswer(
    signInClient.signIn.magicLink({ email, callbackURL: to, errorCallbackURL: "/sign-in" }),
  );
}

function goToProvider({ providerId, to }: { providerId: string; to: string }) {
  return signInAnswer(
    signInClient.signIn.social({ provider: providerId, callbackURL: to, errorCallbackURL: "/sign-in" }),
  );
}
