import { callhookErrorOf } from "@callhook/client";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { ButtonLink } from "../../components/button-link.tsx";
import { useApi } from "../../lib/api.ts";
import { EntranceCard } from "./entrance-card.tsx";
import { EntranceState } from "./entrance-state.tsx";
import { InvitationAccept } from "./invitation-accept.tsx";
import { InvitationSignIn } from "./invitation-sign-in.tsx";
import { InvitationSignUp } from "./invitation-sign-up.tsx";
import { WrongPerson } from "./wrong-person.tsx";

/** Where an invitation leads: to an account for who has none, to signing in, or at once into the workspace. */
export function InvitationPage() {
  const { token } = useParams({ from: "/invitations/$token" });
  const api = useApi();
  const invitation = useQuery(api.members.invitation.queryOptions({ token }));
  const me = useQuery(api.me.get.queryOptions(undefined, { retry: false }));
  if (invitation.data === undefined) {
    const isOver = callhookErrorOf(invitation.error)?.code === "not-found";
    return isOver ? <InvitationOver /> : <EntranceState asked={invitation} />;
  }
  if (me.isPending) return <EntranceState asked={me} />;
  const about = { ...invitation.data, token };
  if (me.data === undefined) {
    return about.hasAccount ? <InvitationSignIn {...about} /> : <InvitationSignUp {...about} />;
  }
  const isTheirs = me.data.email.toLowerCase() === about.email.toLowerCase();
  return isTheirs ? <InvitationAccept {...about} /> : <WrongPerson {...about} yourEmail={me.data.email} />;
}

function InvitationOver() {
  return (
    <EntranceCard
      title="This invitation has ended"
      lead="It was used, taken back, or has expired. Ask whoever invited you for a new one."
    >
      <ButtonLink to="/" variant="default">
        Go to Callhook
      </ButtonLink>
    </EntranceCard>
  );
}
