import { ActionIcon, Button, Group, Paper, Text, Title } from "@mantine/core";
import { IconMessagePlus, IconSquareCheck } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { RoleNote } from "../../components/role-note.tsx";
import { useAccess } from "../../lib/use-access.ts";
import { AfterCall } from "../conversation/after-call.tsx";
import { AgentPage } from "../conversation/agent-page.tsx";
import { ConnectionBadge } from "../conversation/connection-badge.tsx";
import { ConversationPanel } from "../conversation/conversation-panel.tsx";
import { useAgentTools } from "../conversation/use-agent-tools.ts";
import { type Conversation, useConversation } from "../conversation/use-conversation.ts";
import { ApprovalOfToolCalls } from "../conversation/approval.ts";
import { useApproval } from "../conversation/use-approval.ts";
import { ChatHistoryDrawer } from "./chat-history-drawer.tsx";
import { ChatHistory } from "./chat-history.tsx";
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

  const approval = useApproval(conversation);
  const startNew = () => void navigate({ search: {} });

  return (
    <AgentPage
      agent="assistant"
      lead="Ask for what your business needs; the assistant uses your tools to do it."
      agentTools={agentTools}
      beside={
        <Paper
          withBorder
          bg="var(--surface)"
          p="md"
          component="nav"
          aria-label="Earlier chats"
          visibleFrom="md"
        >
          <Title order={2} fz="md" mb="sm">
            Earlier chats
          </Title>
          <ChatHistory callId={conversation.callId} />
        </Paper>
      }
    >
      {can("calls:hold") ? (
        <ApprovalOfToolCalls value={approval}>
          <ConversationPanel
            agent="assistant"
            conversation={conversation}
            interruptionModes={agentTools.interruptionModes}
            bar={
              <ChatBar
                conversation={conversation}
                history={<ChatHistoryDrawer callId={conversation.callId} />}
                onNewChat={startNew}
              />
            }
            placeholder="Ask the assistant…"
            interruptLabel="Stop"
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
                  onStartAnother={startNew}
                />
              )
            }
            onStartAnother={startNew}
          />
        </ApprovalOfToolCalls>
      ) : (
        <RoleNote>Your role can read chats, not hold them.</RoleNote>
      )}
    </AgentPage>
  );
}

type ChatBarProps = { conversation: Conversation; history: ReactNode; onNewChat: () => void };

function ChatBar({ conversation, history, onNewChat }: ChatBarProps) {
  const { transcript, connection, callId, isEnding } = conversation;
  const canEnd = callId !== null && transcript.status === "active";
  return (
    <Group justify="space-between" gap="sm" mih={36}>
      <Group gap="sm">
        <Text fw={600} size="sm">
          {callId === null ? "New chat" : transcript.status === "ended" ? "Finished chat" : "Chat"}
        </Text>
        <ConnectionBadge connection={connection} />
      </Group>
      <Group gap="xs">
        {history}
        {canEnd ? (
          <ActionIcon
            variant="default"
            size={30}
            aria-label="End chat"
            title="End chat"
            loading={isEnding}
            onClick={() => void conversation.end()}
          >
            <IconSquareCheck size={16} aria-hidden />
          </ActionIcon>
        ) : null}
        {callId === null ? null : (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconMessagePlus size={16} aria-hidden />}
            onClick={onNewChat}
          >
            New chat
          </Button>
        )}
      </Group>
    </Group>
  );
}
