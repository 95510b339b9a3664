import { Button, Group } from "@mantine/core";
import { IconPhoneOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { RoleNote } from "../../components/role-note.tsx";
import { useAccess } from "../../lib/use-access.ts";
import { useApi } from "../../lib/api.ts";
import { AgentPage } from "../conversation/agent-page.tsx";
import { AfterCall } from "../conversation/after-call.tsx";
import { CallStatus } from "../conversation/call-status.tsx";
import { ConversationPanel } from "../conversation/conversation-panel.tsx";
import { HoldSoundControl } from "../conversation/hold-sound/hold-sound-control.tsx";
import { useAgentTools } from "../conversation/use-agent-tools.ts";
import { TalkBar } from "../conversation/speech/talk-bar.tsx";
import { usePhone } from "../conversation/speech/use-phone.ts";
import type { Conversation } from "../conversation/use-conversation.ts";
import { BeforeCall } from "./before-call.tsx";

/** A call with the receptionist, held in the browser by talking or typing. The address keeps the call across reloads. */
export function ReceptionistPage() {
  const api = useApi();
  const navigate = useNavigate({ from: "/receptionist" });
  const { callId = null } = useSearch({ from: "/receptionist" });
  const { can } = useAccess();
  const profile = useQuery(api.agents.get.queryOptions({ agentId: "receptionist" }));
  const agentTools = useAgentTools({ agent: "receptionist", callId });
  const { conversation, phone } = usePhone({
    agent: "receptionist",
    channel: "simulator",
    callId,
    onCallStarted: (startedId) => void navigate({ search: { callId: startedId }, replace: true }),
    interruptionModes: agentTools.interruptionModes,
    language: profile.data?.speech.language ?? null,
    ignoresBackchannels: profile.data?.speech.ignoreBackchannels ?? false,
  });
  const mayPlay = (agentTools.tools ?? []).some(({ speech }) => speech.holdSound !== "none");
  const startAnother = () => void navigate({ search: {} });

  return (
    <AgentPage
      agent="receptionist"
      lead="Hold a call by talking or typing, the way a customer would."
      agentTools={agentTools}
    >
      {!can("calls:hold") ? (
        <RoleNote>Your role can read calls, not hold them.</RoleNote>
      ) : conversation.callId === null ? (
        <BeforeCall conversation={conversation} phone={phone} greeting={profile.data?.greeting} />
      ) : (
        <ConversationPanel
          agent="receptionist"
          conversation={conversation}
          interruptionModes={agentTools.interruptionModes}
          bar={<CallBar conversation={conversation} mayPlay={mayPlay} isSpeaking={phone.isSpeaking} />}
          talk={<TalkBar phone={phone} />}
          isSpokenAloud={phone.voice.isOn}
          isSpeaking={phone.isSpeaking}
          talkProblem={phone.microphone.problem}
          placeholder="Say something…"
          ended={
            <AfterCall
              callId={conversation.callId}
              draft={conversation.draft}
              startLabel="Start another call"
              onStartAnother={startAnother}
            />
          }
          onStartAnother={startAnother}
        />
      )}
    </AgentPage>
  );
}

type CallBarProps = { conversation: Conversation; mayPlay: boolean; isSpeaking: boolean };

function CallBar({ conversation, mayPlay, isSpeaking }: CallBarProps) {
  const hasEnded = conversation.transcript.status === "ended";
  return (
    <Group justify="space-between" gap="sm" mih={36}>
      <CallStatus conversation={conversation} />
      {hasEnded ? null : (
        <Group gap="sm" wrap="nowrap">
          {/* Never over the voice. */}
          <HoldSoundControl sound={isSpeaking ? null : conversation.holdSound} mayPlay={mayPlay} />
          <Button
            color="red.9"
            size="xs"
            leftSection={<IconPhoneOff size={16} aria-hidden />}
            loading={conversation.isEnding}
            onClick={() => void conversation.end()}
          >
            End call
          </Button>
        </Group>
      )}
    </Group>
  );
}
