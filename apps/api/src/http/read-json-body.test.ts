import { expect, test } from "vitest";
import { chatRequestSchema } from "../channels/chat/chat-schema.ts";
import { chatCompletionsSchema } from "../channels/chat-completions/request-schema.ts";
import { toCallhookError } from "../transport-error.ts";
import { readJsonBody } from "./read-json-body.ts";

const schemas = { "/api/chat": chatRequestSchema, "/v1": chatCompletionsSchema };
const said = { role: "user", content: "Hi" };
const shown = { id: "m1", role: "user", parts: [{ type: "text", text: "Hi" }] };

test.each([
  ["/api/chat", "xx", "The request's body is not JSON."],
  ["/api/chat", "", "The request's body is not JSON."],
  ["/v1", "xx", "The request's body is not JSON."],
  ["/api/chat", "null", "The request's body must be a JSON object."],
  ["/v1", "[]", "The request's body must be a JSON object."],
  ["/api/chat", { messages: [shown] }, "id names the chat."],
  ["/api/chat", { id: "c" }, "messages is required: the conversation so far."],
  [
    "/api/chat",
    { id: "c", messages: [{ ...shown, id: undefined }] },
    "messages.0.id: is missing; it must be a text.",
  ],
  [
    "/api/chat",
    { id: "c", messages: [{ ...shown, role: "dog" }] },
    "messages.0.role: must be system, user or assistant.",
  ],
  ["/api/chat", { id: "c", messages: [{ ...shown, parts: 1 }] }, "messages.0.parts: must be a list."],
  ["/v1", { messages: [said] }, "model is required: receptionist or assistant."],
  ["/v1", { model: "receptionist", messages: [] }, "messages must hold at least one message."],
  ["/v1", { model: "receptionist", messages: [said], user: 5 }, "user: must be a text."],
] as const)("%s with %j is refused in words of ours, said once", async (at, body, message) => {
  const request = new Request("http://callhook.example", {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const refused = await readJsonBody<unknown>(request, schemas[at]).catch(toCallhookError);
  expect(refused).toMatchObject({ code: "invalid-input", message });
});
