import type { ServerResponse } from "node:http";
import { createGzip } from "node:zlib";
import type { RespondByHand } from "./start-endpoint.ts";

const json = { "content-type": "application/json" };

/** Ways in which endpoints go wrong, for `respondWith`. Each cleans up when the client goes away. */
export const misbehaviours = {
  /** Takes the request and never answers. */
  hang: () => undefined,

  /** Sends the head, then nothing. */
  hangAfterHead: (response) => {
    response.writeHead(200, json).flushHeaders();
  },

  /** Sends one byte at a time, for ever. */
  drip: (response) => {
    response.writeHead(200, json).write("[");
    const timer = setInterval(() => response.write(" "), 20);
    response.on("close", () => clearInterval(timer));
  },

  /** Sends interim answers, for ever. */
  interimFlood: (response) => {
    const timer = setInterval(() => response.writeProcessing(), 20);
    response.on("close", () => clearInterval(timer));
  },

  /** Sends as much as is taken, for ever. */
  endlessBody: (response) => {
    response.writeHead(200, json);
    pour(response, Buffer.alloc(64 * 1024, "1"));
  },

  /** Sends a few kilobytes that unpack to 16 MiB. */
  gzipBomb: (response) => {
    response.writeHead(200, { ...json, "content-encoding": "gzip" });
    const gzip = createGzip({ level: 9 });
    gzip.pipe(response);
    for (let megabyte = 0; megabyte < 16; megabyte += 1) gzip.write(Buffer.alloc(1024 * 1024));
    gzip.end();
  },

  /** Sends compressed nothing, for ever: bytes come in and none come out. */
  endlessNothing: (response) => {
    response.writeHead(200, { ...json, "content-encoding": "deflate" });
    const emptyBlock = [0x00, 0x00, 0x00, 0xff, 0xff];
    pour(response, Buffer.from(Array.from({ length: 12_800 }, () => emptyBlock).flat()));
  },

  /** Cuts the connection without an answer. */
  reset: (response) => {
    response.socket?.resetAndDestroy();
  },

  /** Cuts the connection in the middle of the body. */
  resetInBody: (response) => {
    response.writeHead(200, { ...json, "content-length": "1000" });
    response.write('{"half":', () => response.socket?.resetAndDestroy());
  },

  /** Promises more bytes than it sends, and hangs up politely. */
  shortBody: (response) => {
    response.writeHead(200, { ...json, "content-length": "1000" });
    response.write('{"half":', () => response.socket?.end());
  },

  /** Speaks something that is not HTTP. */
  garbage: (response) => {
    response.socket?.end("220 mail.example.com ESMTP ready\r\n");
  },

  /** Sends 64 kB of headers. */
  hugeHeaders: (response) => {
    response.writeHead(200, { ...json, "x-large": "a".repeat(64 * 1024) }).end("{}");
  },
} satisfies Record<string, RespondByHand>;

function pour(response: ServerResponse, chunk: Buffer): void {
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on("drain", more);
  more();
}
