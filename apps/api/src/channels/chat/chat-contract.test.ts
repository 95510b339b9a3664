import { channelContract } from "../testing/channel-contract.ts";
import { ChatPage } from "../testing/chat-page.ts";

const noConnection =
  "each answer has a connection of its own, and a page may be opened again days later: people end a chat, not a connection";

channelContract(
  {
    name: "the AI SDK's useChat",
    agent: "assistant",
    prepare: async () => undefined,
    dial: async ({ client, url }) => {
      const { callId, greeting } = await client.calls.start.mutate({ agent: "assistant", channel: "chat" });
      const { token } = await client.apiKeys.issueToken.mutate({ callId });
      return new ChatPage({ url, callId, token, greeting: greeting ?? "" });
    },
  },
  {
    "a slow tool is announced before it answers, and the words are not glued to the answer":
      "a chat shows that a tool runs, and says nothing in place of silence",
    "whoever speaks over the agent is answered, and the record tells what they heard of it":
      "what is shown is there to be read: no voice is at it that could be spoken over",
    "what the caller has not said to the end is not answered":
      "words that are not typed to the end stay on the page",
    "that a connection broke and came back is on record": noConnection,
    "a call whose connection does not come back in time is ended, and says why": noConnection,
    "a caller who hangs up ends the call": "its protocol has no way to say that a person has gone",
    "a call that is ended elsewhere ends here": "between two answers there is no connection to tell it on",
    "a caller who has more to say during the last words is heard, and the call goes on":
      "the last words are there to be read at once, and the chat ends with them",
    "what the agent begins to say by itself is heard: whether a silent caller is still there":
      "it lets an agent speak in answer to a message only",
  },
);
