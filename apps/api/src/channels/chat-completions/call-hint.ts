import type { CallVariables, Platform } from "@callhook/core";
import { callVariablesSchema } from "@callhook/core";
import type { ChatCompletionsRequest } from "./request-schema.ts";

/** Which call a request says that it is about. */
export type CallHint = {
  /** Who asks, where the request shows it; `openai` for everybody who speaks the bare protocol. */
  platform: Platform;
  /** What the platform calls its conversation, or one of our own call ids; null where nothing names it. */
  id: string | null;
  from: string | null;
  to: string | null;
  variables: CallVariables;
};

export const callIdHeader = "x-callhook-call-id";

/** Reads the call's name where each platform puts it. `user` names a caller, never a call. */
export function readCallHint(options: { headers: Headers; request: ChatCompletionsRequest }): CallHint {
  const { headers, request } = options;
  const { metadata, call, customer, phoneNumber, elevenlabs_extra_body: extra } = request;
  const ofElevenLabs = textIn(extra, ["conversation_id", "system__conversation_id", "call_id"]);
  const ofVapi = call?.id ?? null;
  const explicit = shortened(headers.get(callIdHeader)) ?? textIn(metadata, ["call_id"]);
  const isElevenLabs = (extra ?? request.user_id ?? null) !== null || explicit?.startsWith("conv_") === true;
  const platform: Platform = isElevenLabs ? "elevenlabs" : ofVapi === null ? "openai" : "vapi";
  const callerOfPlatform = customer?.number ?? textIn(extra, ["caller_id", "system__caller_id"]);
  return {
    platform,
    id: explicit ?? ofElevenLabs ?? ofVapi,
    from: callerOfPlatform ?? textIn(metadata, ["from"]) ?? request.user ?? request.user_id ?? null,
    to: phoneNumber?.number ?? textIn(extra, ["called_number", "system__called_number"]),
    variables: variablesIn(platform === "openai" ? metadata : {}),
  };
}

function textIn(values: Record<string, unknown> | null | undefined, names: string[]): string | null {
  for (const name of names) {
    const value = values?.[name];
    if (typeof value === "string" && value !== "") return shortened(value);
  }
  return null;
}

const longestId = 250;

function shortened(value: string | null): string | null {
  return value === null || value === "" ? null : value.slice(0, longestId);
}

/** OpenAI's metadata is text by text: what the asker knows of the call. Other shapes say nothing to an agent. */
function variablesIn(metadata: Record<string, unknown> | null | undefined): CallVariables {
  const { call_id: _callId, from: _from, ...variables } = metadata ?? {};
  return callVariablesSchema.safeParse(variables).data ?? {};
}
