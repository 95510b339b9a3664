import { CallhookError, safeError } from "@callhook/core";
import { type Call, callRepository } from "@callhook/db";
import { z } from "zod";
import type { FoundLine } from "../../lines/find-line.ts";
import { spokenLanguage } from "../../lines/spoken-language.ts";
import type { Services } from "../../services.ts";
import type { ChannelHandoff } from "../protocol.ts";
import type { PublicBase } from "../public-base.ts";
import { dialTwiml, hangUpTwiml, sorryTwiml } from "./closing-twiml.ts";
import { connectTwiml } from "./connect-twiml.ts";
import { heardVoice } from "./heard-voice.ts";
import { formValue } from "./read-form.ts";
import type { FormParameters } from "./signature.ts";

const handoffSchema = z.object({ reason: z.string(), transferTo: z.string().nullable() });
/** Connections that break within seconds of each other; one more and we give up. */
const mostAttempts = 3;
const steadySeconds = 10;
const goneStatuses = new Set(["completed", "busy", "failed", "no-answer", "canceled"]);

type ActionRequest = {
  services: Services;
  base: PublicBase;
  line: FoundLine;
  parameters: FormParameters;
  callId: string;
  attempt: number;
};

/** What Twilio is to do when a session is over: end, hand the caller over, or connect again to the same call. */
export async function answerAction(options: ActionRequest): Promise<string> {
  const { services, base, line, parameters, callId, attempt } = options;
  const language = spokenLanguage(line.voice);
  const handoff = readHandoff(formValue(parameters, "HandoffData"));
  if (handoff !== null) return handoff.transferTo === null ? hangUpTwiml() : dialTwiml(handoff.transferTo);
  const call = await findCall(options);
  if (call === null) return hangUpTwiml();
  if (goneStatuses.has(formValue(parameters, "CallStatus"))) {
    await end(options, "caller-hung-up");
    return hangUpTwiml();
  }
  if (call.status === "ended") return sorryTwiml("lost", language);
  const wasSteady = Number(formValue(parameters, "SessionDuration")) >= steadySeconds;
  const nextAttempt = wasSteady ? 1 : attempt + 1;
  services.logger.warn({ callId, errorCode: formValue(parameters, "ErrorCode") }, "a session broke off");
  if (nextAttempt > mostAttempts) {
    await end(options, "connection-lost");
    return sorryTwiml("lost", language);
  }
  const address = {
    accountId: formValue(parameters, "AccountSid"),
    to: formValue(parameters, "To"),
    callId,
  };
  const voice = await heardVoice({ services, line });
  return connectTwiml({ base, voice, address, attempt: nextAttempt });
}

/** Null where it is gone, or is not the call that Twilio speaks of. */
async function findCall({ services, line, parameters, callId }: ActionRequest): Promise<Call | null> {
  try {
    const { database } = services;
    const call = await callRepository({ database, workspaceId: line.workspaceId }).get(callId);
    return call.platform === "twilio" && call.externalId === formValue(parameters, "CallSid") ? call : null;
  } catch (error) {
    if (error instanceof CallhookError && error.code === "not-found") return null;
    throw error;
  }
}

async function end({ services, line, callId }: ActionRequest, reason: string): Promise<void> {
  try {
    const conversation = await services.conversations.open({ workspaceId: line.workspaceId, callId });
    await conversation.end(reason);
  } catch (error) {
    if (error instanceof CallhookError && error.code === "call-ended") return;
    services.logger.error({ callId, ...safeError(error) }, "an end was not recorded");
  }
}

function readHandoff(data: string): ChannelHandoff | null {
  if (data === "") return null;
  try {
    return handoffSchema.safeParse(JSON.parse(data)).data ?? null;
  } catch {
    return null;
  }
}
