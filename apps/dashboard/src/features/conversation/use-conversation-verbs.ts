import type { AgentId, CallMocks, CallModel, CallVariables, Channel } from "@callhook/core";
import { useState } from "react";
import { useApiClient } from "../../lib/api.ts";
import { createOnce } from "../../lib/create-once.ts";
import type { ConversationProblem } from "./conversation-state.ts";
import type { AgentVoice, CallEnding } from "./read-parts.ts";
import type { ConversationAction } from "./reduce-conversation.ts";
import { useExchange } from "./use-exchange.ts";

/** Whoever holds the conversation in the browser is its caller. */
const endedHere: Ending = { reason: "ended-by-caller", transferTo: null };

type Ending = Pick<CallEnding, "transferTo"> & { reason: CallEnding["reason"] | "ended-by-caller" };

export type CallSetup = {
  from?: string | null;
  variables?: CallVariables;
  mocks?: CallMocks;
  environment?: string;
  model?: CallModel;
};

export type ConversationVerbs = {
  isStarting: boolean;
  isEnding: boolean;
  start(setup: CallSetup): Promise<void>;
  /** Starts the call first where there is none. */
  send(text: string, given?: GivenWords): Promise<void>;
  /** Says yes or no to a tool call that waits for it. */
  decide(toolCallId: string, approved: boolean): Promise<void>;
  /** Stops the agent; by default all that was shown of its words counts as heard. */
  interrupt(heard?: Heard): Promise<void>;
  end(): Promise<void>;
};

/** How words were given, and whether the agent's voice was speaking meanwhile. */
export type GivenWords = { by?: "voice" | "text"; whileSpeaking?: boolean };
/** What a voice has really spoken when it was stopped, and for how long. */
export type Heard = { heardText: string; afterMs?: number | undefined };

type VerbOptions = {
  agent: AgentId;
  channel: Channel;
  callId: string | null;
  /** What was shown of the agent's current words. */
  heardText: string;
  dispatch: (action: ConversationAction) => void;
  raise: (error: unknown) => void;
  onCallStarted: (callId: string) => void;
  voice: AgentVoice | null;
};

const wordsAreHeld: ConversationProblem = {
  code: "not-interruptible",
  message: "This tool cannot be interrupted. What you say is kept and answered as soon as it is done.",
};

/** What a caller can do; failures become problems of the conversation, never rejections. */
export function useConversationVerbs(options: VerbOptions): ConversationVerbs {
  const { agent, channel, callId, dispatch, raise } = options;
  const client = useApiClient();
  const starting = useBusy<string>();
  const ending = useBusy<unknown>();
  const exchange = useExchange({ dispatch, voice: options.voice });

  async function open(setup: CallSetup): Promise<string> {
    return await starting.during(async () => {
      const started = await client.calls.start.mutate({ agent, channel, ...setup });
      dispatch({ type: "call-opened", callId: started.callId });
      options.onCallStarted(started.callId);
      return started.callId;
    });
  }

  async function send(text: string, given: GivenWords = {}): Promise<void> {
    const words = text.trim();
    if (words === "") return;
    // The call of these words: this page knows it only once it has begun.
    let id = callId;
    await exchange(
      { text: words },
      async () => {
        id ??= await open({});
        return await client.calls.say.mutate({ callId: id, text: words, ...given });
      },
      (how) => end(id, how).catch(raise),
    );
  }

  async function decide(toolCallId: string, approved: boolean): Promise<void> {
    if (callId === null) return;
    await exchange(
      { text: "", decides: toolCallId },
      () => client.calls.decide.mutate({ callId, toolCallId, approved }),
      (how) => end(callId, how).catch(raise),
    );
  }

  async function interrupt(heard?: Heard): Promise<void> {
    if (callId === null) return;
    const shown = options.heardText === "" ? undefined : options.heardText;
    const result = await client.calls.interrupt.mutate({
      callId,
      utteranceUntilInterrupt: heard?.heardText ?? shown,
      afterMs: heard?.afterMs,
    });
    if (result.heldDuringToolCallId !== null) dispatch({ type: "problem-raised", problem: wordsAreHeld });
  }

  async function end(id: string | null, { reason, transferTo }: Ending): Promise<void> {
    if (id === null) return;
    const given = { reason, transferTo: transferTo ?? undefined };
    await ending.during(() => client.calls.end.mutate({ callId: id, ...given }));
  }

  return {
    isStarting: starting.isBusy,
    isEnding: ending.isBusy,
    start: (setup) => open(setup).then(() => undefined, raise),
    send,
    decide,
    interrupt: (heard) => interrupt(heard).catch(raise),
    end: () => end(callId, endedHere).catch(raise),
  };
}

/** Work that is done one at a time: whoever asks again meanwhile waits for the same. */
function useBusy<Result>() {
  const [isBusy, setIsBusy] = useState(false);
  const [once] = useState(() => createOnce<Result>());
  async function during(work: () => Promise<Result>): Promise<Result> {
    setIsBusy(true);
    try {
      return await once.run(null, work);
    } finally {
      setIsBusy(false);
    }
  }
  return { isBusy, during };
}
