import type { RouterOutputs } from "../router-outputs.ts";
import { QueryState } from "../query-state.tsx";
import { SettingsSection } from "../settings-section.tsx";
import { LinkedAccounts } from "./linked-accounts.tsx";
import { PasswordCard } from "./password-card.tsx";
import { ProfileCard } from "./profile-card.tsx";
import { SessionsCard } from "./sessions-card.tsx";
import { TwoFactorCard } from "./two-factor-card.tsx";
import { useMe } from "./use-me.ts";

export type Me = RouterOutputs["me"]["get"];

/** Who somebody is and how they prove it: theirs alone, in every workspace. */
export function AccountPage() {
  const me = useMe();
  return (
    <SettingsSection
      title="Account"
      lead="Who you are and how you sign in. It is yours, in every workspace."
      needs={null}
    >
      <QueryState query={me} what="your account" rows={4} height={140}>
        {(person) => (
          <>
            <ProfileCard me={person} />
            <PasswordCard email={person.email} />
            <TwoFactorCard isEnabled={person.twoFactorEnabled} />
            <SessionsCard />
            <LinkedAccounts />
          </>
        )}
      </QueryState>
    </SettingsSection>
  );
}
