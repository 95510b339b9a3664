import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { CountedWrite } from "./evidence.ts";

export type CountingEndpoint = { url: string; writes: CountedWrite[]; close(): Promise<void> };

/** Long enough that many a process is killed between the request and its answer. */
const slowestMs = 300;

/** Counts every request before it answers, as a business that has taken the booking. */
export async function startCountingEndpoint(): Promise<CountingEndpoint> {
  const writes: CountedWrite[] = [];
  const server = createServer((request, response) => {
    request.resume();
    request.once("end", () => {
      writes.push(writeOf(request));
      void wait(Math.random() * slowestMs).then(() => {
        response.writeHead(200, { "content-type": "application/json" });
        response.end(JSON.stringify({ booked: writes.length }));
      });
    });
  });
  server.listen({ port: 0, host: "127.0.0.1" });
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  return {
    url: `http://127.0.0.1:${port}/bookings`,
    writes,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function writeOf({ headers }: IncomingMessage): CountedWrite {
  return {
    callId: String(headers["x-callhook-call-id"]),
    toolCallId: String(headers["x-callhook-tool-call-id"]),
    idempotencyKey: String(headers["idempotency-key"]),
  };
}
