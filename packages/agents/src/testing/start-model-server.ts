import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { ModelProtocol } from "./protocols/model-protocol.ts";
import { createScript, type ScriptedStep } from "./scripted-step.ts";

export type ScriptedServerStep =
  | (ScriptedStep & { delayMs?: number })
  /** Answers with an error of this status. */
  | { status: 401 | 403 | 404 | 429 | 500 | 529; retryAfterSeconds?: number; message?: string }
  /** Cuts the connection in the middle of the words. */
  | { disconnectsAfter: string[] }
  /** Reports an error in its stream, after these words. */
  | { failsAfter: string[] };

export type ModelServer<Body> = {
  /** What to give as the model's URL; ends in `/v1`. */
  url: string;
  /** Every good request, in order. */
  requests: Body[];
  /** How many replies were left before they were over. */
  readonly hungUp: number;
  /** Throws unless exactly the scripted steps were asked for, each by a request the protocol allows. */
  assertFinished(): void;
  close(): Promise<void>;
};

type ServerOptions<Body> = {
  protocol: ModelProtocol<Body>;
  steps: ScriptedServerStep[];
  /** The key it demands; none by default. */
  key?: string | undefined;
  /** A free one by default. */
  port?: number | undefined;
};

/** A server that speaks a provider's streaming protocol from a script, and complains about wrong requests. */
export async function startModelServer<Body>(options: ServerOptions<Body>): Promise<ModelServer<Body>> {
  const { protocol, key, port = 0 } = options;
  const script = createScript(options.steps);
  const requests: Body[] = [];
  let hungUp = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.once("close", () => void (hungUp += response.writableFinished ? 0 : 1));
    const { body, problems } = protocol.read(await readJson(request));
    const all = [
      ...problems,
      ...requestProblems(request, protocol),
      ...protocol.headerProblems(request.headers, key),
    ];
    for (const problem of all) script.complain(problem);
    if (body === null || all.length > 0) return sendError(response, 400, all.join("; "));
    requests.push(body);
    const step = script.next();
    if ("status" in step) {
      if (step.retryAfterSeconds !== undefined) response.setHeader("retry-after", step.retryAfterSeconds);
      return sendError(response, step.status, step.message ?? `Scripted ${step.status}.`);
    }
    await streamStep({ step, protocol, model: protocol.modelOf(body), response });
  }

  function sendError(response: ServerResponse, status: number, message: string): void {
    if (response.headersSent) return void response.destroy();
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(protocol.error(status, message)));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => sendError(response, 500, String(error)));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    requests,
    get hungUp() {
      return hungUp;
    },
    assertFinished: script.assertFinished,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function requestProblems<Body>(request: IncomingMessage, protocol: ModelProtocol<Body>): string[] {
  const { method, url, headers } = request;
  return [
    ...(method === "POST" && url === `/v1${protocol.path}` ? [] : [`unexpected ${method} ${url}`]),
    ...(headers["content-type"] === "application/json" ? [] : ["content-type is not application/json"]),
  ];
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    return undefined;
  }
}

async function streamStep<Body>(options: {
  step: Exclude<ScriptedServerStep, { status: number }>;
  protocol: ModelProtocol<Body>;
  model: string;
  response: ServerResponse;
}): Promise<void> {
  const { step, protocol, model, response } = options;
  if ("delayMs" in step) await new Promise((resolve) => setTimeout(resolve, step.delayMs));
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
  const write = (frames: string[]) => frames.forEach((text) => response.write(text));
  if ("disconnectsAfter" in step) {
    write(protocol.words({ words: step.disconnectsAfter }, model));
    // The words must have left before the connection goes.
    setTimeout(() => response.destroy(), 20);
    return;
  }
  if ("failsAfter" in step) {
    write(protocol.words({ words: step.failsAfter }, model));
    write(protocol.failure("Scripted trouble."));
    response.end();
    return;
  }
  write(protocol.words(step, model));
  await step.until;
  write(protocol.ending(step, model));
  response.end();
}
