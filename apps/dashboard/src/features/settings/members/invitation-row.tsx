import { Badge, Button, Group, Text } from "@mantine/core";
import { confirm } from "../../../components/confirm.tsx";
import { notifyFailure, notifySuccess } from "../../../components/notify.tsx";
import { focusPageHeading } from "../../../components/page-focus.tsx";
import { RelativeTime } from "../../../components/relative-time.tsx";
import { useApi } from "../../../lib/api.ts";
import { roleWords } from "../../../lib/role-words.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import rows from "../rows.module.css";
import { InvitationLink } from "./invitation-link.tsx";
import { type Invitation, useRefreshMembers } from "./use-members.ts";

/** One open invitation. A new link replaces the one before; who has that one can no longer come in by it. */
export function InvitationRow({ invitation }: { invitation: Invitation }) {
  const { invitationId, email, role, invitedBy, createdAt, expiresAt } = invitation;
  const api = useApi();
  const refresh = useRefreshMembers();
  const hasExpired = Date.parse(expiresAt) < Date.now();
  const renewing = useMutation(
    api.members.renewInvitation.mutationOptions({
      onSuccess: refresh,
      onError: (error) => notifyFailure({ title: "There is no new link", error }),
    }),
  );
  const revoking = useMutation(
    api.members.revokeInvitation.mutationOptions({
      onSuccess: async () => {
        focusPageHeading();
        notifySuccess({ title: `${email} is no longer invited` });
        await refresh();
      },
      onError: (error) => notifyFailure({ title: `${email} is still invited`, error }),
    }),
  );
  async function revoke() {
    const isAgreed = await confirm({
      title: `Withdraw the invitation of ${email}?`,
      body: "The link that they were given stops working.",
      confirmLabel: "Withdraw",
      isDangerous: true,
    });
    if (isAgreed) revoking.mutate({ invitationId });
  }

  return (
    <li className={rows.row}>
      <div className={rows.main}>
        <Group gap="xs">
          <Text fw={550}>{email}</Text>
          <Badge color="gray">{roleWords[role].name}</Badge>
          {hasExpired ? <Badge color="yellow">Expired</Badge> : null}
        </Group>
        <Text size="sm" c="dimmed">
          Invited {invitedBy === null ? "" : `by ${invitedBy} `}
          <RelativeTime at={createdAt} />, {hasExpired ? "ran out" : "runs out"}{" "}
          <RelativeTime at={expiresAt} />
        </Text>
      </div>
      <Button
        variant="default"
        size="xs"
        loading={renewing.isPending}
        onClick={() => renewing.mutate({ invitationId })}
        aria-label={`New link for ${email}`}
      >
        New link
      </Button>
      <Button
        variant="default"
        size="xs"
        loading={revoking.isPending}
        onClick={() => void revoke()}
        aria-label={`Withdraw the invitation of ${email}`}
      >
        Withdraw
      </Button>
      {renewing.data === undefined ? null : (
        <div style={{ flex: "1 0 100%" }}>
          <InvitationLink email={email} {...renewing.data} />
        </div>
      )}
    </li>
  );
}
