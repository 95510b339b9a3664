import { DefaultChatTransport } from "ai";
import { bearer } from "../../testing/start-api.ts";
import type { ChannelCaller } from "./caller.ts";
import { HeadlessChat, type ShownMessage } from "./headless-chat.ts";
import { postGarbage } from "./post-garbage.ts";
import { untilGone } from "./until-gone.ts";

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
  /** The request that was sent last: until it was taken, and until all of its answer is there. */
  #taken = Promise.withResolvers<void>();
  #answered: Promise<void> = Promise.resolve();

  constructor({ url, callId, token, greeting }: ChatPageOptions) {
    this.#url = url;
    this.callId = callId;
    this.#token = token;
    this.#taken.resolve();
    this.#chat = new HeadlessChat({
      id: callId,
      messages: [{ id: "greeting", role: "assistant", parts: [{ type: "text", text: greeting }] }],
      transport: new DefaultChatTransport<ShownMessage>({ headers: bearer(token), fetch: this.#fetch }),
      onData: ({ data }) => {
        if (data.hasEnded === true) this.#ended.resolve({ transferTo: data.transferTo ?? null });
      },
      onFinish: ({ isDisconnect }) => {
        this.#isOwed = isDisconnect;
      },
      onError: (error) => {
        if (error !== this.#network.signal.reason) this.#complaints.push(String(error));
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
    this.#network.abort(new TypeError("network error"));
    await this.#answered;
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
    this.#answered = work()
      .catch((error: unknown) => void this.#complaints.push(String(error)))
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
