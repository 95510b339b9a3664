import { permissions } from "@callhook/core";
import { apiKeyRepository, type Database, defaultWorkspaceId } from "@callhook/db";
import { createTestDatabase } from "@callhook/db/testing";
import { serve } from "@hono/node-server";
import {
  createTRPCClient,
  httpBatchStreamLink,
  httpSubscriptionLink,
  splitLink,
  TRPCClientError,
} from "@trpc/client";
import { EventSource } from "eventsource";
import { type Logger, pino } from "pino";
import { upgradedRequests } from "../channels/websocket/upgraded-requests.ts";
import { parseEnvironment } from "../env.ts";
import { createServer } from "../http/server.ts";
import type { AppRouter } from "../router.ts";
import { openServices } from "../services.ts";

/** The API on a free port, over a database of its own unless one is given, and a client to it over real HTTP. */
export async function startApi(
  variables: Record<string, string> = {},
  logger: Logger = pino({ level: "silent" }),
) {
  const testDatabase = variables.DATABASE_URL === undefined ? await createTestDatabase() : undefined;
  const { promise, resolve } = Promise.withResolvers<number>();
  // Listens first, since the echo endpoint's address holds the port.
  const server = serve(
    {
      fetch: (...request) => app.fetch(...request),
      port: 0,
      hostname: "127.0.0.1",
      ...upgradedRequests(),
    },
    ({ port }) => resolve(port),
  );
  const port = await promise;
  const environment = parseEnvironment({
    PORT: String(port),
    DATABASE_URL: testDatabase?.url,
    CALLHOOK_ALLOW_HOSTS: "127.0.0.1",
    ...variables,
  });
  const services = await openServices({ environment, logger });
  const app = createServer({ services });
  const url = `http://127.0.0.1:${port}`;

  let closing: Promise<void> | null = null;
  async function closeAll(): Promise<void> {
    await services.close();
    if ("closeAllConnections" in server) server.closeAllConnections();
    server.close();
    await testDatabase?.drop();
  }
  /** As the process closes when it is told to stop. Safe to repeat. */
  function close(): Promise<void> {
    closing ??= closeAll();
    return closing;
  }
  const { database } = services;
  const apiKey = await makeKey(database);
  return {
    url,
    /** Method and path of all that answers, and of what stands before it. */
    routes: app.routes.map(({ method, path }) => `${method} ${path}`),
    /** A key of the default workspace that may do everything there. */
    apiKey,
    client: createTestClient({ origin: url, headers: bearer(apiKey) }),
    database,
    databaseUrl: environment.DATABASE_URL,
    /** What a mail holds of an invitation. */
    mailedToken: services.signIn.mailedToken,
    close,
  };
}

/** As a key that no person made: only its scopes bound it. */
async function makeKey(database: Database): Promise<string> {
  const keys = apiKeyRepository({ database, workspaceId: defaultWorkspaceId });
  // Two processes over one database each make theirs, and no two keys in use have one name.
  const draft = {
    name: `Test ${crypto.randomUUID()}`,
    scopes: [...permissions],
    expiresAt: null,
    requestsPerMinute: null,
  };
  const { secret } = await keys.create(draft);
  return secret;
}

export function bearer(apiKey: string): Record<string, string> {
  return { authorization: `Bearer ${apiKey}` };
}

export function createTestClient(options: { origin: string; headers?: Record<string, string> }) {
  const { headers = {} } = options;
  const url = `${options.origin}/trpc`;
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (operation) => operation.type === "subscription",
        true: httpSubscriptionLink({
          url,
          EventSource,
          eventSourceOptions: {
            fetch: (input, init) => fetch(input, { ...init, headers: { ...init.headers, ...headers } }),
          },
        }),
        false: httpBatchStreamLink({ url, headers, methodOverride: "POST" }),
      }),
    ],
  });
}

/** What a refused request said: its stable code, message and the paths of its issues. */
export async function refusalOf(request: Promise<unknown>) {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error;
    return readRefusal(error);
  }
  throw new Error("The request was not refused.");
}

function readRefusal(error: TRPCClientError<AppRouter>) {
  const { message, data } = error;
  return {
    code: data?.errorCode,
    status: data?.httpStatus,
    message,
    paths: data?.issues.map(({ path }) => path),
  };
}
