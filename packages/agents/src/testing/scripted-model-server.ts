import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { endingChunks, wordChunks } from "./chat-completions-chunks.ts";
import {
  chatCompletionsProblems,
  chatCompletionsRequestSchema,
  type ChatCompletionsRequest,
} from "./chat-completions-request.ts";
import { createScript, type ScriptedStep } from "./scripted-step.ts";

export type ScriptedServerStep =
  | (ScriptedStep & { delayMs?: number })
  /** Answers with an error of this status. */
  | { status: 401 | 429 | 500; retryAfterSeconds?: number }
  /** Cuts the connection in the middle of the words. */
  | { disconnectsAfter: string[] };

export type ScriptedModelServer = {
  /** What to give as the model's URL; ends in `/v1`. */
  url: string;
  /** Every good request, in order. */
  requests: ChatCompletionsRequest[];
  /** Throws unless exactly the scripted steps were asked for, each by a request the protocol allows. */
  assertFinished(): void;
  close(): Promise<void>;
};

/** A server that speaks the OpenAI chat completions streaming protocol from a script. */
export async function startScriptedModelServer(options: {
  steps: ScriptedServerStep[];
  /** The bearer key it demands; none by default. */
  key?: string;
}): Promise<ScriptedModelServer> {
  const script = createScript(options.steps);
  const requests: ChatCompletionsRequest[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { body, problems } = await readRequest(request, options.key);
    for (const problem of problems) script.complain(problem);
    if (body === null || problems.length > 0) return sendError(response, 400, problems.join("; "));
    requests.push(body);
    const step = script.next();
    if ("status" in step) {
      if (step.retryAfterSeconds !== undefined) response.setHeader("retry-after", step.retryAfterSeconds);
      return sendError(response, step.status, `Scripted ${step.status}.`);
    }
    await streamStep({ step, model: body.model, response });
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => sendError(response, 500, String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    requests,
    assertFinished: script.assertFinished,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readRequest(
  request: IncomingMessage,
  key: string | undefined,
): Promise<{ body: ChatCompletionsRequest | null; problems: string[] }> {
  const body = await readJson(request);
  const problems = chatCompletionsProblems(body);
  const { method, url, headers } = request;
  if (method !== "POST" || url !== "/v1/chat/completions") problems.push(`unexpected ${method} ${url}`);
  if (headers["content-type"] !== "application/json") problems.push("content-type is not application/json");
  const expected = key === undefined ? undefined : `Bearer ${key}`;
  if (headers.authorization !== expected) problems.push("the authorization header is not the expected one");
  return { body: chatCompletionsRequestSchema.safeParse(body).data ?? null, problems };
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

async function streamStep(options: {
  step: Exclude<ScriptedServerStep, { status: number }>;
  model: string;
  response: ServerResponse;
}): Promise<void> {
  const { step, model, response } = options;
  const disconnects = "disconnectsAfter" in step;
  const words = disconnects ? { words: step.disconnectsAfter } : step;
  if (!disconnects && step.delayMs !== undefined) {
    await new Promise((resolve) => setTimeout(resolve, step.delayMs));
  }
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
  for (const chunk of wordChunks(words, model)) response.write(`data: ${JSON.stringify(chunk)}\n\n`);
  if (disconnects) {
    // The words must have left before the connection goes.
    setTimeout(() => response.destroy(), 20);
    return;
  }
  await step.until;
  for (const chunk of endingChunks(step, model)) response.write(`data: ${JSON.stringify(chunk)}\n\n`);
  response.end("data: [DONE]\n\n");
}

function sendError(response: ServerResponse, status: number, message: string): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify({ error: { message, type: "scripted_error", param: null, code: null } }));
}
