import type { Role } from "@callhook/core";
import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { confirm } from "../../../components/confirm.tsx";
import { notifyFailure } from "../../../components/notify.tsx";
import { useApi } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { QueryState } from "../query-state.tsx";
import table from "../table.module.css";
import { SettingsCard } from "../settings-card.tsx";
import { useLeaveWorkspace } from "../use-leave-workspace.ts";
import { MemberRow } from "./member-row.tsx";
import { type Member, useMembers } from "./use-members.ts";

type MembersCardProps = { myRole: Role | null; mayChange: boolean; workspaceName: string };

/** Everybody in the workspace; who may, changes roles and takes people out. */
export function MembersCard({ myRole, mayChange, workspaceName }: MembersCardProps) {
  const members = useMembers();
  return (
    <SettingsCard
      title="People"
      lead={<SeatsTaken />}
      aside={<LeaveButton workspaceName={workspaceName} members={members.data} />}
    >
      <QueryState query={members} what="the members">
        {(list) => (
          <>
            <table className={table.table} aria-label="Members">
              <thead>
                <tr>
                  <th scope="col">Person</th>
                  <th scope="col">Role</th>
                  <th scope="col">Joined</th>
                  {mayChange ? (
                    <th scope="col">
                      <span className={table.unseen}>Remove</span>
                    </th>
                  ) : null}
                </tr>
              </thead>
              <tbody>
                {list.map((member) => (
                  <MemberRow
                    key={member.userId}
                    member={member}
                    members={list}
                    myRole={mayChange ? myRole : null}
                  />
                ))}
              </tbody>
            </table>
            {members.hasNextPage ? (
              <Group justify="center" mt="md">
                <Button
                  variant="default"
                  loading={members.isFetchingNextPage}
                  onClick={() => void members.fetchNextPage()}
                >
                  Load more
                </Button>
              </Group>
            ) : null}
          </>
        )}
      </QueryState>
    </SettingsCard>
  );
}

function SeatsTaken() {
  const plan = useQuery(useApi().plan.get.queryOptions());
  if (plan.data === undefined)
    return (
      <Text component="span" size="sm">
        Counting the seats…
      </Text>
    );
  const { usage, limits, name } = plan.data;
  if (limits.members === null) return `The ${name} plan has room for everybody.`;
  return `Seats of the ${name} plan that are taken: ${usage.members} of ${limits.members}, open invitations included.`;
}

/** The way out for oneself; the only owner has to make another one first. */
function LeaveButton({ workspaceName, members }: { workspaceName: string; members: Member[] | undefined }) {
  const api = useApi();
  const goOn = useLeaveWorkspace();
  const leaving = useMutation(
    api.members.leave.mutationOptions({
      onSuccess: goOn,
      onError: (error) => notifyFailure({ title: "You are still a member", error }),
    }),
  );
  if (members === undefined || members.length < 2 || !members.some(({ isYou }) => isYou)) return null;

  async function leave() {
    const isAgreed = await confirm({
      title: `Leave “${workspaceName}”?`,
      body: "You can no longer see anything of it, until somebody invites you again.",
      confirmLabel: "Leave workspace",
      isDangerous: true,
    });
    if (isAgreed) leaving.mutate();
  }
  return (
    <Button variant="default" size="xs" loading={leaving.isPending} onClick={() => void leave()}>
      Leave
    </Button>
  );
}
