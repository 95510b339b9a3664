import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { TextLink } from "../../components/button-link.tsx";
import { useApi } from "../../lib/api.ts";
import { EntranceCard } from "./entrance-card.tsx";
import type { Invitation } from "./invitation.ts";
import { InvitationLead } from "./invitation-lead.tsx";
import { PasswordForm } from "./password-form.tsx";
import { TwoFactorForm } from "./two-factor-form.tsx";

/** For the one who is invited and has an account already. Once signed in, the page asks to accept. */
export function InvitationSignIn(invitation: Invitation) {
  const api = useApi();
  const queryClient = useQueryClient();
  const [isSecondStep, setSecondStep] = useState(false);
  const arrive = () => queryClient.resetQueries({ queryKey: api.me.get.queryKey() });
  if (isSecondStep) return <TwoFactorForm onSignedIn={arrive} onBack={() => setSecondStep(false)} />;
  return (
    <EntranceCard title={`Join ${invitation.workspaceName}`} lead={<InvitationLead {...invitation} />}>
      <PasswordForm
        email={invitation.email}
        isEmailFixed
        onSignedIn={arrive}
        onTwoFactor={() => setSecondStep(true)}
        hint={
          <TextLink
            to="/sign-in"
            search={{ to: `/invitations/${encodeURIComponent(invitation.token)}` }}
            size="sm"
          >
            Sign in another way
          </TextLink>
        }
      />
    </EntranceCard>
  );
}
