import { createClient } from "@callhook/client";

const client = createClient({
  url: process.env.CALLHOOK_URL ?? "http://localhost:3000",
  apiKey: process.env.CALLHOOK_API_KEY,
});
const { callId, greeting } = await client.calls.start.mutate({
  agent: "receptionist",
  channel: "simulator",
  from: "+14155550100",
});
console.log(`Receptionist: ${greeting}`);

const answer = await client.calls.say.mutate({
  callId,
  text: "Do you come out to 94110? I have a blocked drain.",
});
for await (const part of answer) {
  if (part.type === "text") process.stdout.write(part.text);
  if (part.type === "tool-called") console.log(`(uses ${part.toolName})`);
}

await client.calls.end.mutate({ callId });
const { transcript } = await client.calls.get.query({ callId });
console.log(`\nRecorded ${transcript.turns.length} turns and ${transcript.toolCalls.length} tool calls.`);
