import OpenAI from "openai";

const openai = new OpenAI({
  baseURL: `${process.env["CALLHOOK_URL"] ?? "http://localhost:3000"}/v1`,
  apiKey: process.env["CALLHOOK_API_KEY"],
});
const stream = await openai.chat.completions.create(
  {
    model: "receptionist",
    messages: [{ role: "user", content: "Do you come out to 94110? I have a blocked drain." }],
    stream: true,
  },
  { headers: { "x-callhook-call-id": "your-name-for-this-call" } },
);
for await (const chunk of stream) process.stdout.write(chunk.choices[0]?.delta.content ?? "");
