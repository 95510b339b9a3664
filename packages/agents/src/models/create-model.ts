import { createAnthropic } from "@ai-sdk/anthropic";
import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import type { LanguageModelV4, LanguageModelV4Middleware } from "@ai-sdk/provider";
import { CallhookError, type FieldIssue } from "@callhook/core";
import { scrubber } from "@callhook/core/engine";
import { wrapLanguageModel } from "ai";
import { createOfflineModel } from "../offline-model/index.ts";
import { withAcceptedIds, withUserFirst } from "./fit-prompt.ts";
import { withPlainErrors } from "./with-plain-errors.ts";

export const modelKinds = ["offline", "openai", "anthropic", "openai-compatible"] as const;
export type ModelKind = (typeof modelKinds)[number];

/** Which model, where it is served, and what opens it. */
export type ModelConnection = {
  kind: ModelKind;
  /** Where it is served, such as `http://localhost:11434/v1`; OpenAI's and Anthropic's own unless given. */
  url?: string | undefined;
  name?: string | undefined;
  key?: string | undefined;
  /** How it is reached; the platform's `fetch` by default, which goes anywhere. */
  fetch?: typeof globalThis.fetch | undefined;
};

/** Opens a language model; refuses a connection that names none. Asks nobody yet. */
export function createModel(connection: ModelConnection): LanguageModelV4 {
  if (connection.kind === "offline") return createOfflineModel();
  const { url = ownAddresses[connection.kind], name = "", key = "" } = connection;
  assertComplete({ kind: connection.kind, url, name });
  const served = { ...connection, url: url.replace(/\/+$/, ""), name, key };
  const { text: withoutKey } = scrubber(new Set(key === "" ? [] : [key]));
  return wrapLanguageModel({
    model: models[connection.kind](served),
    middleware: [withPlainErrors(withoutKey), fitting[connection.kind]],
  });
}

type ServedKind = Exclude<ModelKind, "offline">;
type Served = { url: string; name: string; key: string; fetch?: typeof globalThis.fetch | undefined };

/** Written out, because the libraries would otherwise take addresses and keys from this process's environment. */
const ownAddresses: Record<ServedKind, string> = {
  openai: "https://api.openai.com/v1",
  anthropic: "https://api.anthropic.com/v1",
  "openai-compatible": "",
};

const models: Record<ServedKind, (served: Served) => LanguageModelV4> = {
  openai: ({ url, name, key, fetch }) => createOpenAI({ baseURL: url, apiKey: key, fetch }).responses(name),
  anthropic: ({ url, name, key, fetch }) => createAnthropic({ baseURL: url, apiKey: key, fetch })(name),
  "openai-compatible": ({ url, name, key, fetch }) =>
    createOpenAICompatible({
      name: "openai-compatible",
      baseURL: url,
      fetch,
      includeUsage: true,
      ...(key === "" ? {} : { apiKey: key }),
    }).chatModel(name),
};

/** Enough for anything that is said aloud, and no more than the smallest model allows. */
const mostSpokenTokens = 4096;

const fitting: Record<ServedKind, LanguageModelV4Middleware> = {
  // What callers say is on our record, and need not be kept at OpenAI as well.
  openai: transforming((options) => ({
    ...withAcceptedIds(options),
    providerOptions: { ...options.providerOptions, openai: { store: false } },
  })),
  anthropic: transforming((options) => ({
    ...withUserFirst(withAcceptedIds(options)),
    maxOutputTokens: options.maxOutputTokens ?? mostSpokenTokens,
  })),
  "openai-compatible": transforming(withAcceptedIds),
};

type CallOptions = Parameters<typeof withAcceptedIds>[0];

function transforming(transform: (options: CallOptions) => CallOptions): LanguageModelV4Middleware {
  return { specificationVersion: "v4", transformParams: async ({ params }) => transform(params) };
}

function assertComplete({ kind, url, name }: { kind: ServedKind; url: string; name: string }): void {
  const issues: FieldIssue[] = [];
  if (!isWebAddress(url)) {
    const message = "Give the model server's address, such as http://localhost:11434/v1.";
    issues.push({ path: "url", message });
  }
  if (name === "") issues.push({ path: "name", message: "Give the name of a model that the server has." });
  if (issues.length === 0) return;
  const message = `The ${kind} model is not set up: ${issues.map((issue) => issue.message).join(" ")}`;
  throw new CallhookError({ code: "invalid-input", message, issues });
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
