import { Menu, Text } from "@mantine/core";
import { IconLogout, IconPlus, IconSettings } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { notifyFailure } from "../components/notify.tsx";
import { useSignOut } from "../features/entrance/use-sign-out.ts";
import { useApi } from "../lib/api.ts";
import { currentWorkspace } from "../lib/current-workspace.ts";
import { roleWords } from "../lib/role-words.ts";
import { useWorkspaceSwitch } from "./use-workspace-switch.ts";
import { UserButton } from "./user-button.tsx";

const CreateWorkspaceDialog = lazy(async () => {
  const { CreateWorkspaceDialog: component } = await import("./create-workspace-dialog.tsx");
  return { default: component };
});

/** Who is signed in, in which workspace, and the ways to other ones and out. */
export function UserMenu() {
  const api = useApi();
  const me = useQuery(api.me.get.queryOptions());
  const [isCreating, setCreating] = useState(false);
  const signingOut = useSignOut();
  if (me.data === undefined) return null;
  const { name, email, workspaces } = me.data;

  function signOut() {
    signingOut.mutate(undefined, {
      onError: (error) => notifyFailure({ title: "You are still signed in", error }),
    });
  }

  return (
    <>
      <Menu
        position="bottom-end"
        width={272}
        shadow="md"
        radius="md"
        returnFocus
        // What it holds belongs to the banner, and its placeholder for the focus is nothing that a menu may hold.
        withinPortal={false}
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <UserButton name={name} />
        </Menu.Target>
        <Menu.Dropdown>
          <div style={{ padding: "8px 12px 10px" }}>
            <Text fw={600} size="sm">
              {name}
            </Text>
            <Text size="sm" c="dimmed">
              {email}
            </Text>
          </div>
          <Menu.Divider />
          <Menu.Label>Workspaces</Menu.Label>
          <WorkspaceItems workspaces={workspaces} />
          <Menu.Item leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>
            Create workspace…
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item component={Link} to="/settings" leftSection={<IconSettings size={16} aria-hidden />}>
            Settings
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={signOut}>
            Sign out
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isCreating ? (
        <Suspense>
          <CreateWorkspaceDialog onClose={() => setCreating(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

type Workspace = { workspaceId: string; workspaceName: string; role: keyof typeof roleWords };

function WorkspaceItems({ workspaces }: { workspaces: Workspace[] }) {
  const { switchTo } = useWorkspaceSwitch();
  const shownId = currentWorkspace.get();
  return (
    <Menu.RadioGroup value={shownId} onChange={(workspaceId) => void switchTo(workspaceId)}>
      {workspaces.map(({ workspaceId, workspaceName, role }) => (
        <Menu.RadioItem key={workspaceId} value={workspaceId} closeMenuOnClick>
          {workspaceName}
          <Text component="span" size="xs" display="block">
            {roleWords[role].name}
          </Text>
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
