import { Divider } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { TextLink } from "../../components/button-link.tsx";
import { useApi } from "../../lib/api.ts";
import { GoTo } from "../../lib/go-to.tsx";
import { returnPath } from "../../lib/return-path.ts";
import { useAddressText } from "../../lib/use-address-text.ts";
import { ArrivalNote } from "./arrival-note.tsx";
import { EntranceCard } from "./entrance-card.tsx";
import { EntranceState } from "./entrance-state.tsx";
import { LinkSent } from "./link-sent.tsx";
import { OtherWays } from "./other-ways.tsx";
import { PasswordForm } from "./password-form.tsx";
import { TwoFactorForm } from "./two-factor-form.tsx";
import { useArrival } from "./use-arrival.ts";
import { type Entrance, useEntrance } from "./use-entrance.ts";

/** The door: by password, by a link, by a provider, and with a second factor where the account has one. */
export function SignInPage() {
  const api = useApi();
  const { asked, entrance } = useEntrance();
  const me = useQuery(api.me.get.queryOptions(undefined, { retry: false }));
  const to = returnPath(useAddressText("to"));
  if (entrance === null || me.isPending) return <EntranceState asked={asked} />;
  if (entrance.needsOwner) return <GoTo path="/setup" />;
  return <SignIn entrance={entrance} to={to} isSignedIn={me.data !== undefined} />;
}

type Step = { name: "password" } | { name: "two-factor" } | { name: "link-sent"; email: string };

type SignInProps = { entrance: Entrance; to: string; isSignedIn: boolean };

function SignIn({ entrance, to, isSignedIn }: SignInProps) {
  const arrive = useArrival();
  const isSecondStep = useAddressText("step") === "two-factor";
  const [step, setStep] = useState<Step>(isSecondStep ? { name: "two-factor" } : { name: "password" });
  const [email, setEmail] = useState("");
  const backToPassword = () => setStep({ name: "password" });
  if (isSignedIn) return <GoTo path={to} />;
  if (step.name === "two-factor")
    return <TwoFactorForm onSignedIn={() => arrive(to)} onBack={backToPassword} />;
  if (step.name === "link-sent") {
    return <LinkSent email={step.email} mail={entrance.mail} onBack={backToPassword} />;
  }
  return (
    <EntranceCard title="Sign in">
      <ArrivalNote />
      <PasswordForm
        email={email}
        onEmailChange={setEmail}
        onSignedIn={() => arrive(to)}
        onTwoFactor={() => setStep({ name: "two-factor" })}
        hint={
          <TextLink to="/forgot-password" size="sm">
            Forgot your password?
          </TextLink>
        }
      />
      <Divider label="or" labelPosition="center" />
      <OtherWays
        email={email}
        providers={entrance.providers}
        to={to}
        onLinkSent={() => setStep({ name: "link-sent", email: email.trim() })}
      />
    </EntranceCard>
  );
}
