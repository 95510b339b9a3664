import { CallhookError } from "@callhook/core";
import { type Context, Hono } from "hono";
import { stripeWebhook } from "../billing/stripe-webhook.ts";
import { callbackEndpoint } from "../callbacks/callback-endpoint.ts";
import { channels } from "../channels/channels.ts";
import { openaiRefusal } from "../channels/chat-completions/openai-error.ts";
import { echoEndpoint } from "../echo/echo-endpoint.ts";
import { requestId } from "../logging/request-id.ts";
import { requestMetrics } from "../metrics/request-metrics.ts";
import { appRouter } from "../router.ts";
import { ingestEndpoint } from "../ingest/ingest-endpoint.ts";
import type { Services } from "../services.ts";
import { toCallhookError } from "../transport-error.ts";
import { answerTrpc } from "./answer-trpc.ts";
import { dashboardFiles } from "./dashboard-files.ts";
import { health } from "./health.ts";
import { hostGuard } from "./host-guard.ts";
import { ipAddressOf } from "./ip-address-of.ts";
import { limitBody } from "./limit-body.ts";
import { logFailure } from "./log-failure.ts";
import { metrics } from "./metrics.ts";
import { notAPage } from "./not-a-page.ts";
import { pathForLog } from "./path-for-log.ts";
import { recordRefusals } from "./record-refusals.ts";
import { refusal } from "./refusal.ts";
import { neverStored, securityHeaders } from "./security-headers.ts";

const procedureNames = new Set(Object.keys(appRouter._def.procedures));

const maximumBodyBytes = 4 * 1024 * 1024;

/** Everything that answers on the API's port: tRPC, health and the dashboard's files. */
export function createServer({ services }: { services: Services }): Hono {
  const { environment } = services;
  const addressOf = (context: Context) => ipAddressOf({ context, trustedProxies: environment.TRUST_PROXY });
  const server = new Hono();
  const { registry } = services.metrics;
  server.use("*", requestId);
  server.use("*", requestMetrics({ registry, isProcedure: (name) => procedureNames.has(name) }));
  server.use("*", securityHeaders({ publicUrl: environment.PUBLIC_URL }));
  server.route("/", health({ services }));
  server.use(
    "*",
    hostGuard({
      publicUrl: environment.PUBLIC_URL,
      isProduction: environment.NODE_ENV === "production",
      onRefused: (context) =>
        services.refusals.record({
          path: context.req.path,
          code: "foreign-page-or-host",
          ipAddress: addressOf(context),
        }),
    }),
  );
  server.route("/", metrics({ registry, token: environment.METRICS_TOKEN, addressOf }));
  const limited = limitBody({ maximumBytes: maximumBodyBytes, refuse: refuseLargeBody });
  for (const path of ["/api/*", "/trpc/*"]) server.use(path, neverStored, limited);
  const limitedAsOpenai = limitBody({
    maximumBytes: maximumBodyBytes,
    refuse: () => openaiRefusal(tooLarge()),
  });
  server.use("/v1/*", neverStored, limitedAsOpenai);
  for (const path of ["/api/auth/*", "/billing/*"]) {
    server.use(path, recordRefusals({ refusals: services.refusals, addressOf }));
  }
  server.on(["GET", "POST"], "/api/auth/*", (context) =>
    services.signIn.handle({ request: context.req.raw, ipAddress: addressOf(context) }),
  );
  if (environment.STRIPE_WEBHOOK_SECRET !== undefined) {
    const { STRIPE_WEBHOOK_SECRET: secrets, STRIPE_PRICES: prices } = environment;
    server.route("/", stripeWebhook({ ...services, secrets, prices }));
  }
  server.all("/trpc/*", (context) =>
    answerTrpc({ services, request: context.req.raw, ipAddress: addressOf(context) }),
  );
  server.route("/", echoEndpoint({ services, addressOf }));
  server.route("/", callbackEndpoint({ services, addressOf }));
  server.route("/", ingestEndpoint({ services, addressOf }));
  for (const channel of channels({ services, addressOf })) server.route("/", channel);
  server.use("*", notAPage(server.routes));
  if (environment.CALLHOOK_DASHBOARD_DIR !== undefined) {
    server.route("/", dashboardFiles(environment.CALLHOOK_DASHBOARD_DIR));
  }
  server.notFound((context) =>
    refusal(new CallhookError({ code: "not-found", message: `Nothing is at ${context.req.path}.` })),
  );
  server.onError((error, context) => {
    logFailure({ logger: services.logger, path: pathForLog(context.req.path), error });
    return refusal(toCallhookError(error));
  });
  return server;
}

function refuseLargeBody(): Response {
  return refusal(tooLarge());
}

function tooLarge(): CallhookError {
  const message = `A request can hold at most ${maximumBodyBytes / 1024 / 1024} MiB.`;
  return new CallhookError({ code: "too-large", message });
}
