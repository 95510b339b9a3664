import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { limitBody } from "./limit-body.ts";

const maximumBytes = 1_000_000;
const app = new Hono();
app.use(limitBody({ maximumBytes, refuse: () => new Response("too large", { status: 413 }) }));
app.post("/read", async (context) => context.text(String((await context.req.arrayBuffer()).byteLength)));
app.post("/refuse", (context) => context.text("no", 403));

let url: string;
let server: ReturnType<typeof serve>;
beforeAll(async () => {
  const { promise, resolve } = Promise.withResolvers<number>();
  server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => resolve(port));
  url = `http://127.0.0.1:${await promise}`;
});
afterAll(() => void server.close());

/** One after the other, over the one connection that is kept for it. */
async function post(path: string, body: string | ReadableStream) {
  const response = await fetch(url + path, { method: "POST", body, duplex: "half" });
  return { status: response.status, text: await response.text() };
}

const full = "x".repeat(maximumBytes);
/** Sent in chunks, without a length. */
const inChunks = (text: string) => new Blob([text]).stream();

test("a body up to the limit is read, with its length stated or in chunks", async () => {
  expect(await post("/read", full)).toEqual({ status: 200, text: "1000000" });
  expect(await post("/read", inChunks(full))).toEqual({ status: 200, text: "1000000" });
  expect(await post("/read", "")).toEqual({ status: 200, text: "0" });
});

test("a byte more is refused, with its length stated or in chunks", async () => {
  expect(await post("/read", `${full}x`)).toEqual({ status: 413, text: "too large" });
  expect(await post("/read", inChunks(`${full}x`))).toEqual({ status: 413, text: "too large" });
});

test.each([
  ["its length stated", (text: string) => text],
  ["in chunks", inChunks],
])("whoever is refused with a large body, %s, keeps the connection", async (_how, bodyOf) => {
  const endAt = performance.now() + 1500;
  // Longer than the half second after which the server would close a connection that it could not drain.
  while (performance.now() < endAt) {
    expect((await post("/refuse", bodyOf(full))).status).toBe(403);
    for (let again = 0; again < 20; again += 1) expect((await post("/refuse", "x")).status).toBe(403);
  }
});
