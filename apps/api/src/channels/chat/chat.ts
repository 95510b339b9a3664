import { type Context as HonoContext, Hono } from "hono";
import { enterContext } from "../../access/enter-context.ts";
import { noSuchCall } from "../../access/no-such-call.ts";
import type { Context } from "../../context.ts";
import { logFailure } from "../../http/log-failure.ts";
import { readJsonBody } from "../../http/read-json-body.ts";
import { refusal } from "../../http/refusal.ts";
import { readRequestContext, workspaceHeader } from "../../http/request-context.ts";
import type { Services } from "../../services.ts";
import { toCallhookError } from "../../transport-error.ts";
import type { DialogueAnswer } from "../dialogue/answer-dialogue.ts";
import { createOrder } from "../dialogue/in-order.ts";
import { createLiveAnswers } from "../dialogue/live-answers.ts";
import { eventStream } from "../event-stream.ts";
import { answerChat, callIdOf, findChat } from "./answer-chat.ts";
import { chatRequestSchema } from "./chat-schema.ts";
import { createShownAnswers } from "./shown-as.ts";
import { uiChunks } from "./ui-chunks.ts";

type Options = { services: Services; addressOf: (context: HonoContext) => string | null };
type Entered = { context: Context; request: HonoContext; headers: Headers };

/**
 * The assistant for pages that use the AI SDK's `useChat`: `POST /api/chat` answers, `GET /api/chat/:id/stream` reads
 * an answer that is being given from its beginning, `DELETE` of it stops it. An answer runs on when its page goes away.
 */
export function chat({ services, addressOf }: Options): Hono {
  const answers = createLiveAnswers();
  const inOrder = createOrder();
  const shown = createShownAnswers();
  const server = new Hono();
  const keyOf = ({ context }: Entered, callId: string) => `${context.workspaceId} ${callId}`;

  const entering = enteringWith({ services, addressOf });

  server.post(
    "/api/chat",
    entering(async (entered) => {
      const { context, request, headers } = entered;
      const body = await readJsonBody(request.req.raw, chatRequestSchema);
      const callId = callIdOf(body.id);
      assertMayHold(context, callId);
      const answered = await inOrder(keyOf(entered, callId), async () => {
        const call = await findChat({ context, chatId: body.id });
        return await answerChat({ context, answers, call, request: body });
      });
      const place = shown.place({ ...answered, last: body.messages.at(-1) });
      const { answer } = answered;
      // What the message shows before the answer is on the page that asks.
      return stream({ answer, place: { ...place, before: [] }, callId, headers, services });
    }),
  );
  server.get(
    "/api/chat/:id/stream",
    entering(async ({ context, request, headers }) => {
      const callId = callIdOf(request.req.param("id") ?? "");
      assertMayHold(context, callId);
      const { workspaceId } = context;
      const answer = answers.of({ workspaceId, callId });
      const place = answer === undefined ? undefined : shown.placeOf(answer);
      if (answer === undefined || place === undefined) return new Response(null, { status: 204, headers });
      return stream({ answer, place, callId, headers, services });
    }),
  );
  server.delete(
    "/api/chat/:id/stream",
    entering(async ({ context, request, headers }) => {
      const callId = callIdOf(request.req.param("id") ?? "");
      assertMayHold(context, callId);
      const { workspaceId } = context;
      const conversation = await services.conversations.open({ workspaceId, callId });
      return Response.json(await conversation.interrupt(), { headers });
    }),
  );
  return server;
}

/** Lets in who may hold calls, and tells everybody else why not. */
function enteringWith({ services, addressOf }: Options) {
  return (answer: (entered: Entered) => Promise<Response>) => async (request: HonoContext) => {
    const headers = new Headers();
    try {
      return await answer({
        context: await enter({ services, addressOf, request, headers }),
        request,
        headers,
      });
    } catch (error) {
      const cause = toCallhookError(error);
      logFailure({ logger: services.logger, path: request.req.path, error: cause });
      const response = refusal(cause);
      for (const [name, value] of headers) response.headers.append(name, value);
      return response;
    }
  };
}

async function enter(options: Options & { request: HonoContext; headers: Headers }): Promise<Context> {
  const { services, addressOf, request, headers } = options;
  const { raw } = request.req;
  const entered = await readRequestContext({
    services,
    request: raw,
    responseHeaders: headers,
    ipAddress: addressOf(request),
    requestedWorkspaceId: raw.headers.get(workspaceHeader),
    acceptsStream: true,
    cost: 1,
  });
  return enterContext({ request: entered, permission: "calls:hold" });
}

/** The attack: a token that was given to a page for one call is used for another. */
function assertMayHold({ key }: Context, callId: string): void {
  const boundTo = key?.callId ?? null;
  if (boundTo !== null && boundTo !== callId) throw noSuchCall();
}

function stream(
  options: { answer: DialogueAnswer; headers: Headers; services: Services } & Omit<
    Parameters<typeof uiChunks>[0],
    "parts"
  >,
): Response {
  const { answer, headers, services } = options;
  const left = new AbortController();
  headers.set("x-vercel-ai-ui-message-stream", "v1");
  return eventStream({
    events: uiChunks({ ...options, parts: answer.read(left.signal) }),
    describe: (error) => {
      const cause = toCallhookError(error);
      logFailure({ logger: services.logger, path: "/api/chat", error: cause });
      return { type: "error", errorText: cause.message };
    },
    headers,
    onCancel: () => left.abort(),
  });
}
