import { safeError } from "@callhook/core";
import { callRepository } from "@callhook/db";
import type { FoundLine } from "../../lines/find-line.ts";
import { spokenLanguage } from "../../lines/spoken-language.ts";
import type { Services } from "../../services.ts";
import { isLimit, limitWorkspace } from "../limit-workspace.ts";
import type { PublicBase } from "../public-base.ts";
import { hangUpTwiml, sorryTwiml } from "./closing-twiml.ts";
import { connectTwiml } from "./connect-twiml.ts";
import { heardVoice } from "./heard-voice.ts";
import { formValue } from "./read-form.ts";
import type { FormParameters } from "./signature.ts";

/** What Twilio is to do with a call that came in. Asked again about the same call, it connects to the same one. */
export async function answerVoice(options: {
  services: Services;
  base: PublicBase;
  line: FoundLine;
  parameters: FormParameters;
}): Promise<string> {
  const { services, base, line, parameters } = options;
  const { workspaceId, voice } = line;
  const language = spokenLanguage(voice);
  if (!line.enabled) return sorryTwiml("not-available", language);
  const externalId = formValue(parameters, "CallSid");
  try {
    await limitWorkspace({ services, workspaceId });
    const { call } = await callRepository({ database: services.database, workspaceId }).startOrFind({
      agent: line.agent,
      channel: "phone",
      platform: "twilio",
      externalId,
      from: formValue(parameters, "From").slice(0, 200) || null,
      to: formValue(parameters, "To").slice(0, 200),
      environment: line.environment,
      variables: language === null ? {} : { language },
    });
    if (call.status === "ended") return hangUpTwiml();
    const address = {
      accountId: formValue(parameters, "AccountSid"),
      to: formValue(parameters, "To"),
      callId: call.id,
    };
    return connectTwiml({ base, voice: await heardVoice({ services, line }), address, attempt: 1 });
  } catch (error) {
    // The caller is told in either case, and the operator which it was.
    const level = isLimit(error) ? "warn" : "error";
    services.logger[level]({ workspaceId, lineId: line.id, ...safeError(error) }, "a call was not taken");
    return sorryTwiml("not-available", language);
  }
}
