import { Button } from "@mantine/core";
import { EntranceCard } from "./entrance-card.tsx";
import type { Invitation } from "./invitation.ts";
import { ProblemNote } from "./problem-note.tsx";
import { useSignOut } from "./use-sign-out.ts";

/** Somebody opened an invitation that is for another address than the one they are signed in with. */
export function WrongPerson({ token, workspaceName, email, yourEmail }: Invitation & { yourEmail: string }) {
  const signingOut = useSignOut({ path: `/invitations/${encodeURIComponent(token)}` });
  return (
    <EntranceCard
      title="This invitation is for somebody else"
      lead={
        <>
          <strong>{email}</strong> is invited to {workspaceName}, and you are signed in as{" "}
          <strong>{yourEmail}</strong>. Sign out to take it up with the other address.
        </>
      }
    >
      <ProblemNote error={signingOut.error} />
      <Button fullWidth onClick={() => signingOut.mutate()} loading={signingOut.isPending}>
        Sign out
      </Button>
    </EntranceCard>
  );
}
