import { Anchor, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../lib/api.ts";
import { CreateWorkspaceForm } from "./create-workspace-form.tsx";
import { EntranceCard } from "./entrance-card.tsx";
import { useSignOut } from "./use-sign-out.ts";

/** For a person who is in no workspace: they were taken out of their last one, or it was removed. */
export function NoWorkspacePage() {
  const api = useApi();
  const me = useQuery(api.me.get.queryOptions());
  const email = me.data?.email;
  const signingOut = useSignOut();
  return (
    <EntranceCard
      title="You are in no workspace"
      lead={
        <>
          Create one, or ask somebody who runs one to invite{" "}
          {email === undefined ? "you" : <strong>{email}</strong>}.
        </>
      }
      foot={
        <Group justify="space-between" gap="xs">
          <Text size="sm" c="dimmed">
            Somebody else?
          </Text>
          <Anchor component="button" type="button" size="sm" onClick={() => signingOut.mutate()}>
            Sign out
          </Anchor>
        </Group>
      }
    >
      <CreateWorkspaceForm />
    </EntranceCard>
  );
}
