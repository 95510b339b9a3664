import { createServer, type ServerResponse } from "node:http";

/**
 * The endpoint under load: takes a JSON body, answers a small JSON body. Runs in a process of its own. It never
 * answers `/slow`, and `/waiting` says how many requests it keeps waiting.
 */
const answer = JSON.stringify({ serviced: true, earliest_slot: "Monday at 9:00 AM", zip_code: "94110" });
const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(answer) };
const waiting = new Set<ServerResponse>();

const server = createServer((request, response) => {
  request.resume();
  request.once("end", () => {
    if (request.url === "/waiting") response.end(String(waiting.size));
    else if (request.url === "/slow") keepWaiting(response);
    else response.writeHead(200, headers).end(answer);
  });
});
server.keepAliveTimeout = 60_000;
server.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }, () => {
  const address = server.address();
  process.send?.({ port: address !== null && typeof address === "object" ? address.port : 0 });
});
process.once("disconnect", () => process.exit(0));

function keepWaiting(response: ServerResponse): void {
  waiting.add(response);
  response.once("close", () => waiting.delete(response));
}
