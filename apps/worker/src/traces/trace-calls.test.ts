import { once } from "node:events";
import { createServer } from "node:http";
import { callRepository } from "@callhook/db";
import {
  agentSays,
  callEnded,
  callerSays,
  startACall,
  toolCalled,
  toolFinished,
  useTestDatabase,
} from "@callhook/db/testing";
import { pino } from "pino";
import { expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import { parseEnvironment } from "../env.ts";
import { startWorker } from "../worker.ts";
import { createTraceSender } from "./create-trace-sender.ts";

const { database, url: databaseUrl } = useTestDatabase();
const calls = callRepository({ database, workspaceId: "default" });
const patience = { timeout: 20_000, interval: 50 };

const postedSchema = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(z.unknown()) }),
      scopeSpans: z.array(
        z.object({
          spans: z.array(z.object({ name: z.string(), traceId: z.string(), spanId: z.string() })),
        }),
      ),
    }),
  ),
});

type Received = { path: string | undefined; headers: Record<string, unknown>; text: string };

/** A collector of OTLP over HTTP; it answers in turn as told, and with 200 from then on. */
async function startCollector(statuses: number[] = []) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      received.push({ path: request.url, headers: request.headers, text: Buffer.concat(chunks).toString() });
      response.writeHead(statuses.shift() ?? 200, { "content-type": "application/json" }).end("{}");
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`, received };
}

async function aWorker(variables: Record<string, string>) {
  const environment = parseEnvironment({ DATABASE_URL: databaseUrl, ...variables });
  const worker = await startWorker({ environment, logger: pino({ level: "silent" }) });
  onTestFinished(() => worker.stop());
}

async function anEndedCall(): Promise<string> {
  const { id: callId } = await startACall(calls);
  const steps = [callerSays("my card is secret"), toolCalled("t1"), toolFinished("t1"), agentSays("fine")];
  await calls.append({ callId, events: steps });
  await calls.append({ callId, events: [callEnded()] });
  return callId;
}

/** The one in `traceparent`, as endpoints are told of it. */
function traceOf(callId: string): string {
  return Buffer.from(callId).subarray(-16).toString("hex");
}

function spansIn({ text }: Received) {
  const { resourceSpans } = postedSchema.parse(JSON.parse(text));
  return resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
}

test("the trace of a call that ended arrives at the collector, in the trace its endpoints were told of, without words", async () => {
  const collector = await startCollector();
  await aWorker({
    OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/`,
    OTEL_EXPORTER_OTLP_HEADERS: "authorization=Bearer%20key,x-tenant=plumber",
    OTEL_SERVICE_NAME: "reception",
  });
  const callId = await anEndedCall();
  await vi.waitFor(() => expect(collector.received.length).toBeGreaterThan(0), patience);
  const [first] = collector.received;
  expect(first?.path).toBe("/v1/traces");
  expect(first?.headers).toMatchObject({
    authorization: "Bearer key",
    "x-tenant": "plumber",
    "content-type": "application/json",
  });
  const spans = collector.received.flatMap(spansIn).filter(({ traceId }) => traceId === traceOf(callId));
  expect(spans.map(({ name }) => name)).toEqual([
    "invoke_agent receptionist",
    "execute_tool check_availability_in_area",
  ]);
  expect(first?.text).toContain("reception");
  expect(first?.text).not.toMatch(/my card is secret|94110|fine/);
});

test("a call that goes on has no trace yet, and where no collector is named none is sent", async () => {
  const collector = await startCollector();
  await aWorker({});
  const { id: callId } = await startACall(calls);
  await vi.waitFor(async () => expect(await calls.recordedTranscript(callId)).not.toBeNull(), patience);
  expect(collector.received).toEqual([]);
});

function aSender(url: string) {
  const results: { sent: number; dropped: number }[] = [];
  const sender = createTraceSender({
    url,
    headers: {},
    onSent: (result) => results.push(result),
    pauseMs: 5,
    repetitions: 2,
  });
  return { sender, results };
}

test("a collector that is busy is asked again, one that refuses is not, and what is let go is counted", async () => {
  const busy = await startCollector([503, 429]);
  const patient = aSender(busy.url);
  patient.sender.add([{}]);
  patient.sender.add([{}]);
  await vi.waitFor(() => expect(patient.results).toEqual([{ sent: 2, dropped: 0 }]), patience);
  expect(busy.received).toHaveLength(3);

  const refusing = await startCollector([400]);
  const refused = aSender(refusing.url);
  refused.sender.add([{}]);
  await vi.waitFor(() => expect(refused.results).toEqual([{ sent: 0, dropped: 1 }]), patience);
  expect(refusing.received).toHaveLength(1);

  const nowhere = aSender("http://127.0.0.1:1/v1/traces");
  nowhere.sender.add([{}]);
  await vi.waitFor(() => expect(nowhere.results).toEqual([{ sent: 0, dropped: 1 }]), patience);
});

test("a worker that stops sends what it still has", async () => {
  const collector = await startCollector();
  const results: unknown[] = [];
  const onSent = (result: unknown) => results.push(result);
  const sender = createTraceSender({ url: collector.url, headers: {}, onSent, pauseMs: 60_000 });
  sender.add([{ one: 1 }]);
  await sender.close();
  expect(results).toEqual([{ sent: 1, dropped: 0 }]);
  expect(collector.received).toHaveLength(1);
});

test.each([
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: "collector:4318" }, /OTEL_EXPORTER_OTLP_ENDPOINT must be an http/],
  [{ OTEL_EXPORTER_OTLP_HEADERS: "authorization=%zz-key" }, /OTEL_EXPORTER_OTLP_HEADERS must be such as/],
])("settings that cannot be used are refused by name, and no key is repeated: %j", (variables, sentence) => {
  const parse = () => parseEnvironment({ DATABASE_URL: databaseUrl, ...variables });
  expect(parse).toThrow(sentence);
  expect(parse).not.toThrow(/zz-key/);
});
