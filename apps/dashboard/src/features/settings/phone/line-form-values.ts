import {
  type AgentId,
  type LineDraft,
  lineDraftSchema,
  type LineProvider,
  type LineVoice,
  lineVoiceSchema,
  productionEnvironment,
} from "@callhook/core";
import { providerWords } from "./provider-words.ts";
import type { Line } from "./use-lines.ts";

/** A line while it is filled in: what is empty is an empty text. */
export type LineFormValues = {
  name: string;
  provider: LineProvider;
  agent: AgentId;
  environment: string;
  accountId: string;
  phoneNumber: string;
  credentialSecret: string;
  webhookSecret: string;
  voice: LineVoice;
};

export function valuesOf(line: Line | undefined): LineFormValues {
  if (line === undefined) return blank();
  const { name, provider, agent, environment, accountId, voice } = line;
  const { phoneNumber, credentialSecret, webhookSecret } = line;
  return {
    name,
    provider,
    agent,
    environment,
    accountId,
    voice,
    phoneNumber: phoneNumber ?? "",
    credentialSecret: credentialSecret ?? "",
    webhookSecret: webhookSecret ?? "",
  };
}

function blank(): LineFormValues {
  return {
    name: "",
    provider: "twilio",
    agent: "receptionist",
    environment: productionEnvironment,
    accountId: "",
    phoneNumber: "",
    credentialSecret: "",
    webhookSecret: "",
    voice: lineVoiceSchema.parse({}),
  };
}

type Read = { draft: LineDraft | null; problems: ReadonlyMap<string, string> };

/** The draft that is filled in, or what is wrong with it by the path of the field. What a provider has no use for is left out. */
export function readLineForm(values: LineFormValues): Read {
  const { provider, phoneNumber, credentialSecret, webhookSecret } = values;
  const { credential, webhook } = providerWords(provider);
  const read = lineDraftSchema.safeParse({
    ...values,
    phoneNumber: provider === "twilio" && phoneNumber.trim() !== "" ? phoneNumber : null,
    credentialSecret: credential === null || credentialSecret === "" ? null : credentialSecret,
    webhookSecret: webhook === null || webhookSecret === "" ? null : webhookSecret,
  });
  const issues = read.error?.issues ?? [];
  return {
    draft: read.data ?? null,
    problems: new Map(issues.map(({ path, message }) => [fieldAt(path), message])),
  };
}

/** The field that a problem stands at. A hint's is that of all hints. */
function fieldAt(path: readonly PropertyKey[]): string {
  return path.join(".").replace(/^voice\.hints\..*$/, "voice.hints");
}
