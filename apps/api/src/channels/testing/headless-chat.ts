import { AbstractChat, type ChatInit, type ChatState, type ChatStatus, type UIMessage } from "ai";

/** What a page of ours is told beside the words. */
export type CallData = { callId: string; hasEnded?: boolean; transferTo?: string | null };
export type ShownMessage = UIMessage<unknown, { call: CallData }>;

/** The chat that `useChat` shows, without React: all that it sends, reads and keeps is the AI SDK's own. */
export class HeadlessChat extends AbstractChat<ShownMessage> {
  constructor({ messages = [], ...init }: ChatInit<ShownMessage>) {
    super({ ...init, state: new ShownMessages(messages) });
  }
}

class ShownMessages implements ChatState<ShownMessage> {
  status: ChatStatus = "ready";
  error: Error | undefined = undefined;
  messages: ShownMessage[];

  constructor(messages: ShownMessage[]) {
    this.messages = messages;
  }

  pushMessage = (message: ShownMessage): void => {
    this.messages = [...this.messages, message];
  };

  popMessage = (): void => {
    this.messages = this.messages.slice(0, -1);
  };

  replaceMessage = (index: number, message: ShownMessage): void => {
    this.messages = this.messages.with(index, this.snapshot(message));
  };

  snapshot = <Thing>(thing: Thing): Thing => structuredClone(thing);
}
