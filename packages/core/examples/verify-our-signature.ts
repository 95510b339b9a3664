import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { Webhook } from "standardwebhooks";

const webhook = new Webhook(process.env.CALLHOOK_SIGNING_SECRET ?? "");

const server = createServer(async (request, response) => {
  const body = await text(request);
  const {
    "webhook-id": id = "",
    "webhook-timestamp": time = "",
    "webhook-signature": signature = "",
  } = request.headers;
  try {
    webhook.verify(body, {
      "webhook-id": String(id),
      "webhook-timestamp": String(time),
      "webhook-signature": String(signature),
    });
  } catch {
    return response.writeHead(401).end();
  }
  // The same `webhook-id` again is a repetition of the same request: answer it as you did before.
  response.writeHead(200, { "content-type": "application/json" }).end('{"serviced":true}');
});
server.listen(Number(process.env.PORT ?? 8080), "127.0.0.1", () => console.log("ready"));
