import { createTRPCUntypedClient, httpBatchStreamLink, TRPCClientError } from "@trpc/client";
import { z } from "zod";
import type { AppRouter } from "../router.ts";
import { errorDataOf } from "./error-data.ts";

export type ProcedureKind = "query" | "mutation" | "subscription";

/** What a caller sees of an answer: the data, or the refusal's code and words. */
export type Answer = { data: unknown } | { code: string; message: string };

type ProcedureCall = { url: string; path: string; input: unknown; headers: Record<string, string> };

/** Calls any procedure by its path over real HTTP, as a service or a page would with these headers. */
export async function callProcedure(call: ProcedureCall & { kind: ProcedureKind }): Promise<Answer> {
  return call.kind === "subscription" ? subscribe(call) : request({ ...call, kind: call.kind });
}

async function request(call: ProcedureCall & { kind: "query" | "mutation" }): Promise<Answer> {
  const { url, path, kind, input, headers } = call;
  const client = createTRPCUntypedClient<AppRouter>({
    links: [httpBatchStreamLink({ url: `${url}/trpc`, headers, methodOverride: "POST" })],
  });
  try {
    const data = await (kind === "query" ? client.query(path, input) : client.mutation(path, input));
    return { data: await readStream(data) };
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error;
    const { data, message }: { data: unknown; message: string } = error;
    const hasCode = typeof data === "object" && data !== null && "errorCode" in data;
    return { code: hasCode ? String(data.errorCode) : "no answer", message };
  }
}

/** A streamed answer is read to its end, so that a refusal in the middle of it is seen. */
async function readStream(data: unknown): Promise<unknown> {
  if (typeof data !== "object" || data === null || !(Symbol.asyncIterator in data)) return data;
  return Array.fromAsync(asStream(data));
}

/** A refusal as it travels in a stream of events. */
const streamedRefusalSchema = z
  .object({ message: z.string(), data: z.object({ errorCode: z.string() }) })
  .transform(({ message, data }) => ({ code: data.errorCode, message }));

/** The first thing that a subscription says, or its refusal. */
async function subscribe({ url, path, input, headers }: ProcedureCall): Promise<Answer> {
  const query = new URLSearchParams({ input: JSON.stringify(input) });
  const response = await fetch(`${url}/trpc/${path}?${query.toString()}`, {
    headers: { ...headers, accept: "text/event-stream" },
  });
  if (response.status !== 200) {
    const text = await response.clone().text();
    // What does not fit into a URL is refused by Node itself, which says nothing but the status.
    if (text === "") return { code: `http-${response.status}`, message: response.statusText };
    return { code: (await errorDataOf(response)).errorCode, message: messageIn(text) };
  }
  let heard = "";
  for await (const chunk of response.body ?? []) {
    heard += Buffer.from(chunk).toString();
    const refusal = /^event: serialized-error\ndata: (.*)$/m.exec(heard)?.[1];
    if (refusal !== undefined) return streamedRefusalSchema.parse(JSON.parse(refusal));
    const data = /^data: (.*)\nid: /m.exec(heard)?.[1];
    // Leaving the loop closes the connection.
    if (data !== undefined) return { data };
  }
  return { code: "ended", message: heard };
}

function messageIn(body: string): string {
  return /"message":"((?:[^"\\]|\\.)*)"/.exec(body)?.[1] ?? body;
}

/** Guaranteed by the caller, which has found the iterator. */
function asStream(value: object): AsyncIterable<unknown> {
  return value as AsyncIterable<unknown>;
}
