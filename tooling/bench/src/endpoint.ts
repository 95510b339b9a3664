import { createServer, type ServerResponse } from "node:http";

/**
 * The endpoint under load: takes a JSON body, answers a small JSON body. Runs in a process of its own. It never
 * answers `/slow`, `/waiting` says how many requests it keeps waiting, and `/clock` when it read a request and
 * answered, in nanoseconds of the machine's clock.
 */
const answer = JSON.stringify({ serviced: true, earliest_slot: "Monday at 9:00 AM", zip_code: "94110" });
const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(answer) };
const waiting = new Set<ServerResponse>();

const server = createServer((request, response) => {
  const receivedAt = process.hrtime.bigint();
  request.resume();
  request.once("end", () => {
    if (request.url === "/waiting") response.end(String(waiting.size));
    else if (request.url === "/slow") keepWaiting(response);
    else if (request.url === "/clock") tellTime(response, receivedAt);
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

function tellTime(response: ServerResponse, receivedAt: bigint): void {
  const answeredAt = process.hrtime.bigint();
  response
    .writeHead(200, { "content-type": "application/json" })
    .end(JSON.stringify({ receivedAt: String(receivedAt), answeredAt: String(answeredAt) }));
}
