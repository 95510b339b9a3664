import { signInAnswer } from "@callhook/client/sign-in";
import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { ButtonLink } from "../../components/button-link.tsx";
import { signInClient } from "../../lib/sign-in-client.ts";
import { useAddressText } from "../../lib/use-address-text.ts";
import { useMutation } from "../../lib/use-mutation.ts";
import { EntranceCard } from "./entrance-card.tsx";
import { ProblemNote } from "./problem-note.tsx";

/** Where the link that confirms an address ends: with a token to confirm, or with how that went. */
export function VerifyEmailPage() {
  const token = useAddressText("token");
  const error = useAddressText("error");
  if (error !== null) return <NotConfirmed />;
  return token === null ? <Confirmed /> : <Confirm token={token} />;
}

/** At the press of a button, because mail scanners open links before people do. */
function Confirm({ token }: { token: string }) {
  const queryClient = useQueryClient();
  const confirming = useMutation({
    mutationFn: () => signInAnswer(signInClient.verifyEmail({ query: { token } })),
    onSuccess: () => queryClient.invalidateQueries(),
  });
  if (confirming.isSuccess) return <Confirmed />;
  return (
    <EntranceCard title="Confirm your email address" lead="So that we know that mail to you arrives.">
      <ProblemNote error={confirming.error} />
      <Button onClick={() => confirming.mutate()} loading={confirming.isPending}>
        Confirm it
      </Button>
    </EntranceCard>
  );
}

function Confirmed() {
  return (
    <EntranceCard title="Your email address is confirmed" lead="Mail from Callhook reaches you there.">
      <ButtonLink to="/">Go on</ButtonLink>
    </EntranceCard>
  );
}

function NotConfirmed() {
  return (
    <EntranceCard
      title="This link has ended"
      lead="A link that confirms an address works once, and for an hour. In your account's settings you can ask for another one."
    >
      <ButtonLink to="/">Go on</ButtonLink>
    </EntranceCard>
  );
}
