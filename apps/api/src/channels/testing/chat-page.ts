import { setTimeout as wait } from "node:timers/promises";
import {
  DefaultChatTransport,
  type DynamicToolUIPart,
  lastAssistantMessageIsCompleteWithApprovalResponses,
} from "ai";
import { bearer } from "../../testing/start-api.ts";
import type { ChannelCaller } from "./caller.ts";
import { HeadlessChat, type ShownMessage } from "./headless-chat.ts";
import { postGarbage } from "./post-garbage.ts";
import { untilGone } from "./until-gone.ts";

/** What the AI SDK takes for a network that broke. */
const broken = new TypeError("network error");

type ChatPageOptions = { url: string; callId: string; token: string; greeting: string };

/**
 * A page with `useChat` and one person before it: a service has started the call, and given the page the greeting and a
 * token for this call alone. They type and read; an answer whose connection breaks is resumed, or asked for again.
 */
export class ChatPage implements ChannelCaller {
  readonly callId: string;
  readonly #token: string;
  readonly #chat: HeadlessChat;
  readonly #complaints: string[] = [];
  readonly #ended = Promise.withResolvers<{ transferTo: string | null }>();
  #url: string;
  #network = new AbortController();
  #isOwed = false;
  /** Settles once the request that was sent last was taken. */
  #taken = Promise.withResolvers<void>();

  constructor({ url, callId, token, greeting }: ChatPageOptions) {
    this.#url = url;
    this.callId = callId;
    this.#token = token;
    this.#taken.resolve();
    this.#chat = new HeadlessChat({
      id: callId,
      messages: [{ id: "greeting", role: "assistant", parts: [{ type: "text", text: greeting }] }],
      transport: new DefaultChatTransport<ShownMessage>({ headers: bearer(token), fetch: this.#fetch }),
      sendAutomaticallyWhen: lastAssistantMessageIsCompleteWithApprovalResponses,
      onData: ({ data }) => {
        if (data.hasEnded === true) this.#ended.resolve({ transferTo: data.transferTo ?? null });
      },
      onFinish: ({ isDisconnect }) => {
        this.#isOwed = isDisconnect;
      },
      onError: (error) => {
        if (error !== broken) this.#complaints.push(String(error));
      },
    });
  }

  complaints = () => [...this.#complaints];
  ending = () => this.#ended.promise;

  /** What is shown of the agent, one text for each stretch between two tool calls. */
  utterances(): string[] {
    const shown = this.#chat.messages.filter(({ role }) => role === "assistant");
    return shown.flatMap(({ parts }) => parts.flatMap((part) => (part.type === "text" ? [part.text] : [])));
  }

  /** The tool calls that are shown, in their order. */
  cards(): DynamicToolUIPart[] {
    return this.#chat.messages.flatMap(({ parts }) => parts.filter((part) => part.type === "dynamic-tool"));
  }

  /** Presses a button on the card that waits for one. */
  decide(approved: boolean): void {
    const id = this.cards().find(({ state }) => state === "approval-requested")?.approval?.id;
    if (id === undefined) throw new Error("Nothing to decide.");
    this.#request(async () => this.#chat.addToolApprovalResponse({ id, approved }));
  }

  say(text: string): { heardText: string | null } {
    this.#request(() => this.#chat.sendMessage({ text }));
    return { heardText: null };
  }

  begin(): never {
    throw new Error("Words that are not typed to the end stay on the page.");
  }

  sendGarbage(frame: string | Uint8Array): void {
    postGarbage({ url: `${this.#url}/api/chat`, apiKey: this.#token, frame }).then(
      (complaint) => complaint !== null && this.#complaints.push(complaint),
      (error: unknown) => this.#complaints.push(String(error)),
    );
  }

  moveTo(url: string): void {
    this.#url = url;
  }

  /** The network breaks; between two answers there is nothing of it to break. */
  async drop(): Promise<void> {
    this.#network.abort(broken);
    while (this.#chat.status === "submitted" || this.#chat.status === "streaming") await wait(5);
  }

  /** As when the page is online again: an answer that is over by now is not resumed, and is asked for again. */
  async reconnect(): Promise<boolean> {
    this.#network = new AbortController();
    const wasOwed = this.#isOwed;
    this.#request(async () => {
      await this.#chat.resumeStream();
      if (wasOwed && this.#isOwed) await this.#chat.regenerate();
    });
    await this.#taken.promise;
    return true;
  }

  /** The page is closed, which nobody is told. */
  async hangUp(): Promise<void> {
    await this.drop();
  }

  async closed(): Promise<{ code: null }> {
    await untilGone(this.#url);
    return { code: null };
  }

  /** Nobody types faster than the request before has left. */
  #request(send: () => Promise<void>): void {
    const before = this.#taken.promise;
    const taken = Promise.withResolvers<void>();
    this.#taken = taken;
    const work = async () => {
      await before;
      await send();
    };
    work()
      .catch((error: unknown) => this.#complaints.push(String(error)))
      .finally(taken.resolve);
  }

  #fetch: typeof fetch = async (address, init) => {
    if (typeof address !== "string") throw new TypeError("The transport asks for a path.");
    const { signal: asked } = init ?? {};
    const { signal: network } = this.#network;
    const signal = asked === null || asked === undefined ? network : AbortSignal.any([network, asked]);
    try {
      return await fetch(new URL(address, this.#url), { ...init, signal });
    } finally {
      this.#taken.resolve();
    }
  };
}
