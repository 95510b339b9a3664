import type { LanguageModelV4 } from "@ai-sdk/provider";
import type { TranscriptEvent } from "@callhook/core";
import type { ToolLatencies } from "./fillers/tool-latencies.ts";
import type { ConversationLimits } from "./live-call.ts";
import type { AskedModel } from "./models/asked-model.ts";
import type { CallContext, ExecuteTool, ListTools, RecordSteps } from "./ports.ts";
import type { SpeakingProfile } from "./speaking-profile.ts";
import type { UnreadableEvent } from "./unreadable-event.ts";

export type ConversationOptions = {
  call: CallContext;
  profile: SpeakingProfile;
  model: LanguageModelV4;
  /** Asked within the same step where the other failed before it said a word; none by default. */
  fallbackModel?: AskedModel | undefined;
  listTools: ListTools;
  execute: ExecuteTool;
  record: RecordSteps;
  /** What is on record already, in order of `sequence`. */
  history: TranscriptEvent[];
  /** What of the record cannot be read, and is gone on without; nothing by default. */
  unreadable?: readonly UnreadableEvent[];
  limits?: Partial<ConversationLimits>;
  /** How long tools have lately taken; shared by the calls of a process, of this call alone by default. */
  latencies?: ToolLatencies;
  now?: () => Date;
  /** How long a voice is likely to need for one character, in milliseconds; 65 by default, fifteen a second. */
  msPerCharacter?: number;
  /** Told why the model failed; the caller hears a sentence instead, and the call goes on. */
  onModelError?: (error: unknown) => void;
  /** Told of a turn that broke off because of us; whoever reads the turn's parts gets the same error. */
  onBug?: (error: unknown) => void;
};
