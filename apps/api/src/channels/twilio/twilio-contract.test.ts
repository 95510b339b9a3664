import { channelContract } from "../testing/channel-contract.ts";
import { addTwilioLine, twilioAccount, twilioPublicUrl, twilioVariables } from "../testing/twilio-line.ts";
import { dialAsTwilio } from "../testing/twilio-phone.ts";

channelContract({
  name: "Twilio's ConversationRelay",
  variables: twilioVariables,
  prepare: async (api) => void (await addTwilioLine({ api })),
  dial: ({ url }) => dialAsTwilio({ target: { url, publicUrl: twilioPublicUrl }, account: twilioAccount }),
});
