import type { AppRouter } from "@callhook/client";
import type { inferRouterOutputs } from "@trpc/server";
import type { ConversationAction } from "./reduce-conversation.ts";
import type { Speaker } from "./speech/create-speaker.ts";

/** Who speaks the agent's words as they stream in. */
export type AgentVoice = Pick<Speaker, "say" | "finish" | "silence">;

export type Parts = inferRouterOutputs<AppRouter>["calls"]["say"];
type Part = Parts extends AsyncIterable<infer One> ? One : never;
/** That the agent wants to hang up, or to hand the caller over. */
export type CallEnding = Omit<Extract<Part, { type: "call-ending" }>, "type">;

/** Reads the agent's side of one exchange to its end: onto the page, and to the voice. */
export async function readParts(options: {
  parts: Parts;
  sendId: string;
  dispatch: (action: ConversationAction) => void;
  voice: AgentVoice | null;
}): Promise<{ interrupted: boolean; ending: CallEnding | null }> {
  const { parts, sendId, dispatch, voice } = options;
  let interrupted = false;
  let ending: CallEnding | null = null;
  for await (const part of parts) {
    switch (part.type) {
      case "text":
        dispatch({ type: "words-streamed", sendId, text: part.text, atMs: Date.now() });
        voice?.say({ answer: sendId, text: part.text, isInterruptible: part.interruptible });
        break;
      case "hold-sound":
        dispatch({ ...part, type: "hold-sound-changed", sendId });
        break;
      case "call-ending":
        ending = { reason: part.reason, transferTo: part.transferTo };
        break;
      case "turn-finished":
        interrupted = part.interrupted;
        break;
      default:
    }
    // Whatever comes after words, they are complete: a voice does not wait for more of them.
    if (part.type !== "text") voice?.finish(sendId);
  }
  voice?.finish(sendId);
  return { interrupted, ending };
}
