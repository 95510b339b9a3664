import OpenAI from "openai";
import type { ScriptedApi } from "../../testing/scripted-api.ts";

export type Message = OpenAI.ChatCompletionMessageParam;

export function user(content: string): Message {
  return { role: "user", content };
}

/** OpenAI's own client, which asks once and reports what it was refused. */
export function openaiClient(options: { scripted: ScriptedApi; apiKey?: string }): OpenAI {
  const { scripted, apiKey = scripted.api.apiKey } = options;
  return new OpenAI({ apiKey, baseURL: `${scripted.api.url}/v1`, maxRetries: 0 });
}

export type Asked = {
  data: OpenAI.ChatCompletion;
  callId: string;
  text: string | null | undefined;
  choice: OpenAI.ChatCompletion.Choice | undefined;
};

export type Ask = (
  call: string | null,
  messages: Message[],
  more?: Partial<OpenAI.ChatCompletionCreateParamsNonStreaming>,
) => Promise<Asked>;

/** Asks the receptionist without streaming, in the call of a name or in one that nobody names. */
export function askWith(openai: OpenAI): Ask {
  return async (call, messages, more = {}) => {
    const headers = call === null ? {} : { "x-callhook-call-id": call };
    const { data, response } = await openai.chat.completions
      .create({ model: "receptionist", messages, ...more }, { headers })
      .withResponse();
    const callId = response.headers.get("x-callhook-call-id") ?? "";
    const [choice] = data.choices;
    return { data, callId, text: choice?.message.content, choice };
  };
}
