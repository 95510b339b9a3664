import { callIdOf } from "../testing/call-id-of.ts";
import { channelContract } from "../testing/channel-contract.ts";
import { greeting } from "../testing/contract/contract-stage.ts";
import { ElevenLabsPlatform } from "../testing/elevenlabs-platform.ts";

const apiKey = "sk_0123456789abcdef";
let pathSecret = "";

channelContract(
  {
    name: "ElevenLabs' Speech Engine",
    variables: { CALLHOOK_SECRET_KEY: "k".repeat(32) },
    prepare: async ({ client }) => {
      await client.secrets.write.mutate({ name: "eleven", value: apiKey });
      const line = { name: "Eleven", provider: "elevenlabs", credentialSecret: "eleven" } as const;
      const { id: lineId } = await client.lines.create.mutate(line);
      const { addresses } = await client.lines.get.query({ lineId });
      pathSecret = addresses[0]?.url.split("/").at(-1) ?? "";
    },
    dial: (api) =>
      new ElevenLabsPlatform({
        url: api.url,
        pathSecret,
        apiKey,
        firstMessage: greeting,
        callIdOf: (id) => callIdOf(api, id),
      }).dial(),
  },
  {
    "a connection that breaks while a tool runs is resumed, nothing runs or is said twice":
      "it lets an agent speak in answer to a transcript only, so that nothing is heard before the caller speaks again",
    "what the agent begins to say by itself is heard: whether a silent caller is still there":
      "it watches for silence itself, so that an agent's own settings for it do not hold there",
    "a caller who is put through is, to the number of the agent's settings":
      "its protocol has no way to hand a caller over, and an agent is not offered to",
    "what the caller has not said to the end is not answered":
      "it sends a transcript once its caller has spoken to the end",
  },
);
