import { channelContract } from "../testing/channel-contract.ts";
import { CompletionsPlatform } from "../testing/completions-platform.ts";

const noConnection = "each answer has a connection of its own, so that silence is not told from absence";
const noEnd = "the platform has the only line, and hangs up and hands over with tools of its own";
const noOwnTurns = "it lets an agent speak in answer to a request only";

channelContract(
  {
    name: "chat completions",
    prepare: async () => undefined,
    dial: ({ url, apiKey }) => new CompletionsPlatform({ url, apiKey }).dial(),
  },
  {
    "that a connection broke and came back is on record": noConnection,
    "a call whose connection does not come back in time is ended, and says why": noConnection,
    "a caller who hangs up ends the call": "its protocol has no way to say that a caller has gone",
    "a call that is ended elsewhere ends here": noOwnTurns,
    "an agent that hangs up says its last words first, and the record tells that it did": noEnd,
    "a caller who has more to say during the last words is heard, and the call goes on": noEnd,
    "a caller who is put through is, to the number of the agent's settings": noEnd,
    "what the caller has not said to the end is not answered":
      "a platform asks once its caller has spoken to the end",
    "what the agent begins to say by itself is heard: whether a silent caller is still there": noOwnTurns,
  },
);
