import { callIdOf } from "../testing/call-id-of.ts";
import { channelContract } from "../testing/channel-contract.ts";
import { RetellPlatform } from "../testing/retell-platform.ts";

let pathSecret = "";

channelContract(
  {
    name: "Retell's LLM WebSocket",
    variables: { CALLHOOK_SECRET_KEY: "k".repeat(32) },
    prepare: async ({ client }) => {
      const { id: lineId } = await client.lines.create.mutate({ name: "Retell", provider: "retell" });
      const { addresses } = await client.lines.get.query({ lineId });
      pathSecret = addresses[0]?.url.split("/").at(-1) ?? "";
    },
    dial: (api) =>
      new RetellPlatform({ url: api.url, pathSecret, callIdOf: (id) => callIdOf(api, id) }).dial(),
  },
  {
    "what the agent begins to say by itself is heard: whether a silent caller is still there":
      "Retell watches for silence itself and asks for a word with reminder_required, so that an agent's own settings for it do not hold there",
  },
);
