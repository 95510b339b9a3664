import { Button, Drawer } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconHistory } from "@tabler/icons-react";
import { ChatHistory } from "./chat-history.tsx";

/** Where there is no room for them beside the chat, earlier chats lie over it. */
export function ChatHistoryDrawer({ callId }: { callId: string | null }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        hiddenFrom="md"
        leftSection={<IconHistory size={16} aria-hidden />}
        onClick={open}
      >
        History
      </Button>
      <Drawer opened={isOpen} onClose={close} size="sm" title="Earlier chats">
        <ChatHistory callId={callId} onChosen={close} />
      </Drawer>
    </>
  );
}
