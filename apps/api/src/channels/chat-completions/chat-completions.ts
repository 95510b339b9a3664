import type { CallhookError } from "@callhook/core";
import { type Context as HonoContext, Hono } from "hono";
import { enterContext } from "../../access/enter-context.ts";
import { notSignedIn } from "../../access/enter-workspace.ts";
import type { Context } from "../../context.ts";
import { logFailure } from "../../http/log-failure.ts";
import { readJsonBody } from "../../http/read-json-body.ts";
import { readRequestContext } from "../../http/request-context.ts";
import type { Services } from "../../services.ts";
import { toCallhookError } from "../../transport-error.ts";
import { createLiveAnswers } from "../dialogue/live-answers.ts";
import { createOrder } from "../dialogue/in-order.ts";
import { eventStream } from "../event-stream.ts";
import { answerRequest } from "./answer-request.ts";
import { callIdHeader } from "./call-hint.ts";
import { completionChunks, completionHead, completionPieces, wholeCompletion } from "./completion.ts";
import { agentOfModel, listModels, modelEntry } from "./models.ts";
import { notOffered } from "./not-offered.ts";
import { openaiError, openaiRefusal } from "./openai-error.ts";
import { chatCompletionsSchema } from "./request-schema.ts";

type Options = { services: Services; addressOf: (context: HonoContext) => string | null };

/** OpenAI's protocol under `/v1`: any platform that brings its own model can bring an agent of ours. */
export function chatCompletions({ services, addressOf }: Options): Hono {
  const holding = { answers: createLiveAnswers(), inOrder: createOrder() };
  const server = new Hono();

  /** Only keys and tokens count here: a page cannot ride on its visitor's session. */
  async function enter(context: HonoContext, responseHeaders: Headers): Promise<Context> {
    const request = await readRequestContext({
      services,
      request: context.req.raw,
      responseHeaders,
      ipAddress: addressOf(context),
      requestedWorkspaceId: null,
      acceptsStream: true,
      cost: 1,
    });
    if (request.caller.kind !== "key") throw notSignedIn();
    return enterContext({ request, permission: "calls:hold" });
  }

  function answering(
    answer: (options: { context: HonoContext; entered: Context; headers: Headers }) => Promise<Response>,
  ) {
    return async (context: HonoContext) => {
      const headers = new Headers();
      try {
        const entered = await enter(context, headers);
        return await answer({ context, entered, headers });
      } catch (error) {
        const refusal = toCallhookError(error);
        noteRefusal({ services, context, refusal, ipAddress: addressOf(context) });
        return openaiRefusal(refusal, headers);
      }
    };
  }

  server.get(
    "/v1/models",
    answering(async ({ headers }) => Response.json(listModels(), { headers })),
  );
  server.get(
    "/v1/models/:model{.+}",
    answering(async ({ context, headers }) => {
      return Response.json(modelEntry(agentOfModel(context.req.param("model") ?? "")), { headers });
    }),
  );
  server.post(
    "/v1/chat/completions",
    answering(async ({ context, entered, headers }) => {
      const request = await readJsonBody(context.req.raw, chatCompletionsSchema);
      return await complete({ ...holding, context: entered, request, raw: context.req.raw, headers });
    }),
  );
  server.all("/v1/*", notOffered(server.routes));
  return server;
}

async function complete(
  options: Parameters<typeof answerRequest>[0] & { raw: Request; headers: Headers },
): Promise<Response> {
  const { context, request, raw, headers } = options;
  const { callId, platform, answer, usage } = await answerRequest(options);
  headers.set(callIdHeader, callId);
  const left = new AbortController();
  const parts = answer.read(AbortSignal.any([left.signal, raw.signal]));
  const pieces = completionPieces({ parts, isElevenLabs: platform === "elevenlabs" });
  const head = completionHead(request.model);
  if (request.stream !== true)
    return Response.json(await wholeCompletion({ head, pieces, usage }), { headers });
  const wantsUsage = request.stream_options?.include_usage === true;
  return eventStream({
    events: completionChunks({ head, pieces, usage: wantsUsage ? usage : null }),
    describe: (error) => {
      const cause = toCallhookError(error);
      logFailure({ logger: context.services.logger, path: "/v1/chat/completions", error: cause });
      return openaiError(cause);
    },
    headers,
    onCancel: () => left.abort(),
  });
}

function noteRefusal(options: {
  services: Services;
  context: HonoContext;
  refusal: CallhookError;
  ipAddress: string | null;
}): void {
  const { services, context, refusal, ipAddress } = options;
  const { path } = context.req;
  logFailure({ logger: services.logger, path, error: refusal });
  const isAttempt = ["not-allowed", "rate-limited", "not-signed-in"].includes(refusal.code);
  if (isAttempt) services.refusals.record({ path, code: refusal.code, ipAddress });
}
