import { Button, Group, Text } from "@mantine/core";
import { IconMessagePlus } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { RoleNote } from "../../components/role-note.tsx";
import { useAccess } from "../../lib/use-access.ts";
import { AfterCall } from "../conversation/after-call.tsx";
import { AgentPage } from "../conversation/agent-page.tsx";
import { ConnectionBadge } from "../conversation/connection-badge.tsx";
import { ConversationPanel } from "../conversation/conversation-panel.tsx";
import { useAgentTools } from "../conversation/use-agent-tools.ts";
import { type Conversation, useConversation } from "../conversation/use-conversation.ts";
import { EmptyChat } from "./empty-chat.tsx";

/** The dashboard chat with the assistant. A chat begins with its first message; the address keeps it. */
export function AssistantPage() {
  const navigate = useNavigate({ from: "/assistant" });
  const { callId = null } = useSearch({ from: "/assistant" });
  const conversation = useConversation({
    agent: "assistant",
    channel: "chat",
    callId,
    onCallStarted: (startedId) => void navigate({ search: { callId: startedId }, replace: true }),
  });
  const { can } = useAccess();
  const agentTools = useAgentTools({ agent: "assistant", callId: conversation.callId });

  async function startNew() {
    if (conversation.callId !== null && conversation.transcript.status === "active") await conversation.end();
    await navigate({ search: {} });
  }

  return (
    <AgentPage
      agent="assistant"
      lead="Ask for what your business needs; the assistant uses your tools to do it."
      agentTools={agentTools}
    >
      {can("calls:hold") ? (
        <ConversationPanel
          agent="assistant"
          conversation={conversation}
          interruptionModes={agentTools.interruptionModes}
          bar={<ChatBar conversation={conversation} onNewChat={() => void startNew()} />}
          placeholder="Ask the assistant…"
          empty={
            conversation.callId === null && !conversation.isStarting ? (
              <EmptyChat tools={agentTools.tools} onSuggest={(text) => void conversation.send(text)} />
            ) : null
          }
          ended={
            conversation.callId === null ? null : (
              <AfterCall
                callId={conversation.callId}
                draft={conversation.draft}
                startLabel="New chat"
                onStartAnother={() => void startNew()}
              />
            )
          }
          onStartAnother={() => void startNew()}
        />
      ) : (
        <RoleNote>Your role can read chats, not hold them.</RoleNote>
      )}
    </AgentPage>
  );
}

function ChatBar({ conversation, onNewChat }: { conversation: Conversation; onNewChat: () => void }) {
  const { transcript, connection, callId, isEnding } = conversation;
  return (
    <Group justify="space-between" gap="sm" mih={36}>
      <Group gap="sm">
        <Text fw={600} size="sm">
          {callId === null ? "New chat" : transcript.status === "ended" ? "Finished chat" : "Chat"}
        </Text>
        <ConnectionBadge connection={connection} />
      </Group>
      {callId === null ? null : (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconMessagePlus size={16} aria-hidden />}
          loading={isEnding}
          onClick={onNewChat}
        >
          New chat
        </Button>
      )}
    </Group>
  );
}
