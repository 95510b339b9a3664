import type { ToolOutcome } from "@callhook/core";
import { createEngine, verifyToolRequest } from "@callhook/core/engine";
import { startEndpoint } from "@callhook/core/testing";

// Your secrets come from your own store; signing secrets are 24 to 64 random bytes in base64.
const signingSecret = `whsec_${Buffer.from("only an example, so not random").toString("base64")}`;
const secrets = { booking_token: "a-token-of-the-booking-system" };

// Stands for the business: it books only what Callhook has signed, and knows a repetition by the message's id.
const booked = new Map<string, string>();
const business = await startEndpoint({
  handler: (response, request) => {
    const url = `${business.url}${request.path}`;
    const { messageId } = verifyToolRequest({ ...request, url }, { secrets: [signingSecret] });
    const fits = request.headers["authorization"] === `Bearer ${secrets.booking_token}`;
    console.log("business: the signature holds, and the token", fits ? "fits" : "does not");
    booked.set(messageId, request.body);
    response.setHeader("content-type", "application/json").end('{"reference":"V-17"}');
  },
});

const engine = createEngine({
  allowHosts: [business.host],
  secrets,
  signing: { secrets: [signingSecret] },
});

const tool: Parameters<typeof engine.execute>[0]["tool"] = {
  name: "Book a visit",
  functionName: "book_a_visit",
  description: "Books a visit. Use it once the caller has chosen a day.",
  method: "POST",
  url: `${business.url}/visits`,
  parameters: [{ key: "day", type: "string", location: "body", required: true, description: "The day." }],
  authentication: { type: "bearer", tokenSecret: "booking_token" },
  effect: "write",
  confirmation: { mode: "always", question: "I book your visit for {day}. Is that right?" },
  agentTargets: ["receptionist"],
};

/** What your model asked for, at this point of the call: you count how often the caller has spoken. */
async function onToolCall(toolCallId: string, callerTurns: number): Promise<ToolOutcome> {
  const context = { callId: "call_1", toolCallId, callerTurns };
  return await engine.execute({ tool, arguments: { day: "Friday" }, context });
}

function say(who: string, outcome: ToolOutcome): void {
  if (outcome.status === "succeeded") console.log(`${who}:`, outcome.value);
  else console.log(`${who}: (${outcome.reason}) ${outcome.agentMessage}`);
}

console.log("caller: Friday, please.");
say("agent", await onToolCall("first", 1));
// The model may not answer for the caller: who has not spoken has not said yes.
say("agent", await onToolCall("hasty", 1));
console.log("caller: Yes, that is right.");
say("agent", await onToolCall("confirmed", 2));
// A model that asks twice is given the outcome that there is.
const again = await onToolCall("repeated", 2);
say("agent", again);
console.log("answered from", again.replay?.from, "and booked", booked.size, "time");

await engine.close();
await business.close();
