import { Text } from "@mantine/core";
import { QueryState } from "../query-state.tsx";
import rows from "../rows.module.css";
import { SettingsCard } from "../settings-card.tsx";
import { InvitationRow } from "./invitation-row.tsx";
import { useInvitations } from "./use-members.ts";

/** Who was asked in and has not come yet. */
export function InvitationsCard() {
  const invitations = useInvitations();
  return (
    <SettingsCard title="Open invitations">
      <QueryState query={invitations} what="the invitations" rows={1}>
        {(list) =>
          list.length === 0 ? (
            <Text size="sm" c="dimmed">
              Nobody is waiting to come in.
            </Text>
          ) : (
            <ul className={rows.list} aria-label="Open invitations">
              {list.map((invitation) => (
                <InvitationRow key={invitation.invitationId} invitation={invitation} />
              ))}
            </ul>
          )
        }
      </QueryState>
    </SettingsCard>
  );
}
