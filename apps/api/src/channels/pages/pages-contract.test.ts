import { channelContract } from "../testing/channel-contract.ts";
import { PageCaller } from "../testing/page-caller.ts";

const manyRequests = {
  "that a connection broke and came back is on record":
    "each verb is a request of its own, and whoever watches comes and goes: there is no connection of the call",
  "a call whose connection does not come back in time is ended, and says why":
    "a page may be reloaded, or opened again days later: people end its call, not a connection",
  "what the caller has not said to the end is not answered":
    "words that are not understood, or typed, to the end stay on the page",
};

channelContract(
  {
    name: "the browser simulator, over tRPC",
    prepare: async () => undefined,
    dial: ({ url, apiKey }) => new PageCaller({ url, apiKey, channel: "simulator" }).dial(),
  },
  {
    ...manyRequests,
    "what the agent begins to say by itself is heard: whether a silent caller is still there":
      "whether its caller listens or reads is known once they have said something",
  },
);

channelContract(
  {
    name: "the dashboard's chat, over tRPC",
    prepare: async () => undefined,
    dial: ({ url, apiKey }) => new PageCaller({ url, apiKey, channel: "chat" }).dial(),
  },
  {
    ...manyRequests,
    "a slow tool is announced before it answers, and the words are not glued to the answer":
      "a chat shows that a tool runs, and says nothing in place of silence",
    "whoever speaks over the agent is answered, and the record tells what they heard of it":
      "what is shown is there to be read: no voice is at it that could be spoken over",
    "a caller who has more to say during the last words is heard, and the call goes on":
      "the last words are there to be read at once, and the chat ends with them",
    "what the agent begins to say by itself is heard: whether a silent caller is still there":
      "whoever reads takes their time, and is not asked",
  },
);
