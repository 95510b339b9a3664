import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import { CallhookError, type FieldIssue } from "@callhook/core";
import { createOfflineModel } from "./offline-model/index.ts";

export type ModelChoice = {
  kind: "offline" | "openai-compatible";
  /** Where the model is served, up to but without `/chat/completions`. */
  url?: string | undefined;
  name?: string | undefined;
  key?: string | undefined;
};

/** Opens the language model that a deployment chose; refuses a choice that names no model. */
export function createModel({ kind, url = "", name = "", key = "" }: ModelChoice): LanguageModelV4 {
  if (kind === "offline") return createOfflineModel();
  const issues: FieldIssue[] = [];
  if (!isWebAddress(url)) {
    const message =
      "Set CALLHOOK_MODEL_URL to the model server's address, such as http://localhost:11434/v1.";
    issues.push({ path: "CALLHOOK_MODEL_URL", message });
  }
  if (name === "") {
    const message = "Set CALLHOOK_MODEL_NAME to the name of a model that the server has.";
    issues.push({ path: "CALLHOOK_MODEL_NAME", message });
  }
  if (issues.length > 0) {
    const message = `The openai-compatible model is not set up: ${issues.map((issue) => issue.message).join(" ")}`;
    throw new CallhookError({ code: "invalid-input", message, issues });
  }
  const provider = createOpenAICompatible({
    name: "openai-compatible",
    baseURL: url,
    ...(key === "" ? {} : { apiKey: key }),
  });
  return provider.chatModel(name);
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
