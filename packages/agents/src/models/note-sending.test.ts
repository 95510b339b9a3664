import { expect, test } from "vitest";
import { noteSending } from "./note-sending.ts";

const coded = (code: string) => Object.assign(new Error("no"), { code });
const fetchFailed = (cause: Error) => new TypeError("fetch failed", { cause });

async function noted(answer: () => Promise<Response>): Promise<number> {
  let count = 0;
  const fetch = noteSending({ fetch: answer, onSent: () => void (count += 1) });
  await fetch("http://model.example").catch(() => undefined);
  return count;
}

test.each([
  ["a name that leads nowhere", fetchFailed(coded("ENOTFOUND"))],
  ["a refused connection", fetchFailed(coded("ECONNREFUSED"))],
  ["no address that answers", fetchFailed(new AggregateError([coded("ECONNREFUSED"), coded("ENETUNREACH")]))],
  ["a certificate that is not trusted", fetchFailed(coded("DEPTH_ZERO_SELF_SIGNED_CERT"))],
  ["a blocked address", Object.assign(new Error("no"), { reason: "blocked-destination" })],
])("%s sent nothing", async (_name, error) => {
  expect(await noted(() => Promise.reject(error))).toBe(0);
});

test.each([
  ["a connection that broke", fetchFailed(coded("UND_ERR_SOCKET"))],
  ["a server that stayed silent", new DOMException("too slow", "TimeoutError")],
])("%s may have had the request", async (_name, error) => {
  expect(await noted(() => Promise.reject(error))).toBe(1);
});

test("whatever is answered was asked", async () => {
  expect(await noted(async () => new Response(null, { status: 401 }))).toBe(1);
});
