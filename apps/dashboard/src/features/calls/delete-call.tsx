import { ActionIcon, Menu } from "@mantine/core";
import { IconDots, IconTrash } from "@tabler/icons-react";
import { useDeleteCall } from "./use-delete-call.ts";

type DeleteCallProps = { callId: string; from: string | null; isLive: boolean };

/** What can be done to a call's record for good; shown to whoever may. */
export function DeleteCall({ callId, from, isLive }: DeleteCallProps) {
  const { removeCall, removeOfCaller, isPending } = useDeleteCall({ callId, from });
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size={36} loading={isPending} aria-label="More actions">
          <IconDots size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          color="red.9"
          leftSection={<IconTrash size={17} aria-hidden />}
          disabled={isLive}
          onClick={() => void removeCall()}
        >
          {isLive ? "Delete call (once it has ended)" : "Delete call…"}
        </Menu.Item>
        {from === null ? null : (
          <Menu.Item
            color="red.9"
            leftSection={<IconTrash size={17} aria-hidden />}
            onClick={() => void removeOfCaller()}
          >
            Delete all calls from {from}…
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
