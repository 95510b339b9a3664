import { createServer } from "node:http";

/** The endpoint under load: takes a JSON body, answers a small JSON body. Runs in a process of its own. */
const answer = JSON.stringify({ serviced: true, earliest_slot: "Monday at 9:00 AM", zip_code: "94110" });
const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(answer) };
const server = createServer((request, response) => {
  request.resume();
  request.once("end", () => response.writeHead(200, headers).end(answer));
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.({ port: address !== null && typeof address === "object" ? address.port : 0 });
});
process.once("disconnect", () => process.exit(0));
