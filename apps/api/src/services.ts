import { createModel, createModelShelf, type LanguageModel, type ModelShelf } from "@callhook/agents";
import { createEngine, createGuardedFetch, type Engine, type SigningOptions } from "@callhook/core/engine";
import {
  callbackRepository,
  callLedger,
  connectionRepository,
  environmentRepository,
  type Database,
  eventsAfter,
  type Keyring,
  listenForCallNews,
  openDatabase,
  openKeyring,
} from "@callhook/db";
import type { Logger } from "pino";
import { keysBySecret, type KeyBySecret } from "./access/identify-caller.ts";
import { createKeyUse, type KeyUse } from "./access/key-use.ts";
import { createCallFollowers, type CallFollowers } from "./calls/call-followers.ts";
import { createLiveConversations, type LiveConversations } from "./calls/live-conversations.ts";
import { createChannelCalls, type ChannelCalls } from "./channels/channel-calls.ts";
import type { Environment } from "./env.ts";
import { echoOrigin, ownOrigin } from "./echo/echo-origin.ts";
import { createSignIn, type SignIn } from "./auth/create-sign-in.ts";
import { createReadiness, type Readiness } from "./http/readiness.ts";
import { createRefusalLog, type RefusalLog } from "./http/refusal-log.ts";
import { createRateLimits, type RateLimits } from "./limits/rate-limits.ts";
import { createMailer, type Mailer } from "./mail/create-mailer.ts";
import { type ApiMetrics, createMetrics } from "./metrics/create-metrics.ts";
import { setupCode } from "./auth/setup-code.ts";
import { signInSecret } from "./auth/sign-in-secret.ts";
import { createSecretVault, type SecretVault } from "./secrets/secret-vault.ts";
import { signingSecret } from "./workspace/signing-secret.ts";

/** What this process holds open, built once in `main` and closed in reverse. */
export type Services = {
  environment: Environment;
  logger: Logger;
  metrics: ApiMetrics;
  readiness: Readiness;
  database: Database;
  engine: Engine;
  /** What the secrets of workspaces are kept under. */
  keyring: Keyring;
  secretVault: SecretVault;
  mailer: Mailer;
  signIn: SignIn;
  rateLimits: RateLimits;
  /** For whoever is asked again while they follow calls. */
  keyBySecret: KeyBySecret;
  refusals: RefusalLog;
  keyUse: KeyUse;
  models: ModelShelf;
  callFollowers: CallFollowers;
  conversations: LiveConversations;
  /** The calls whose connections, such as a phone's socket, this process holds. */
  channelCalls: ChannelCalls;
  close(): Promise<void>;
};

export async function openServices(options: { environment: Environment; logger: Logger }): Promise<Services> {
  const { environment, logger } = options;
  const metrics = createMetrics();
  const database = openDatabase({ url: environment.DATABASE_URL, observer: metrics.record });
  const keyring = openKeyring(secretKeysOf(environment));
  const secretVault = createSecretVault({ database, keyring, logger });
  const engine = openEngine({ environment, database, secretVault, metrics });
  const guardedFetch = createGuardedFetch(outgoingRules(environment));
  const operatorModel = openOperatorModel(environment);
  const models = createModelShelf({ operatorModel, keys: secretVault, guardedFetch });
  const mailer = createMailer({ smtpUrl: environment.SMTP_URL, from: environment.MAIL_FROM, logger });
  const signIn = openSignIn({ environment, database, mailer, logger });
  const rateLimits = createRateLimits();
  const keyUse = createKeyUse({ database, logger });
  const callFollowers = createCallFollowers(eventsAfter(database));
  const conversations = createLiveConversations({ database, engine, models, logger });
  const keepMs = environment.CALLHOOK_RECONNECT_SECONDS * 1000;
  const channelCalls = createChannelCalls({ conversations, database, logger, keepMs });
  const listener = await hearCallNews({ environment, callFollowers, conversations });
  metrics.held({ conversations: conversations.count, followers: callFollowers.count });
  const readiness = createReadiness({ database, listener });

  async function close(): Promise<void> {
    readiness.drain();
    const finishMs = environment.CALLHOOK_DRAIN_SECONDS * 1000;
    await Promise.all([channelCalls.drain(finishMs), conversations.close({ finishMs })]);
    await listener.close();
    await engine.close();
    await guardedFetch.close();
    await secretVault.settled();
    await signIn.close();
    await mailer.close();
    await keyUse.settled();
    await database.close();
  }
  return {
    environment,
    logger,
    metrics,
    readiness,
    database,
    engine,
    keyring,
    secretVault,
    mailer,
    signIn,
    rateLimits,
    keyBySecret: keysBySecret(database),
    refusals: createRefusalLog({ logger }),
    keyUse,
    models,
    callFollowers,
    conversations,
    channelCalls,
    close,
  };
}

function hearCallNews(options: Pick<Services, "environment" | "callFollowers" | "conversations">) {
  const { environment, callFollowers, conversations } = options;
  return listenForCallNews({
    url: environment.DATABASE_URL,
    onNews: (news) => {
      callFollowers.wake(news);
      conversations.heard(news);
    },
    onAccessChange: callFollowers.accessChanged,
    onReconnect: () => {
      callFollowers.wakeAll();
      conversations.missed();
    },
  });
}

type EngineParts = Pick<Services, "environment" | "database" | "secretVault" | "metrics">;

/** The ledger is in the database, so that a tool call that several replicas are asked for runs in one of them. */
function openEngine({ environment, database, secretVault, metrics }: EngineParts): Engine {
  const secretKeys = secretKeysOf(environment);
  const engine = createEngine({
    ...outgoingRules(environment),
    // The echo endpoint of this process, so that a tool can be tried with no server at all. Nothing beside it.
    allowUrls: [`${ownOrigin(environment)}/echo/`],
    ledger: callLedger(database),
    callbacks: async ({ workspaceId, ...subject }) => {
      const token = await callbackRepository({ database, workspaceId }).open(subject);
      return { token, url: `${echoOrigin(environment)}/callbacks/${token}` };
    },
    secrets: secretVault.read,
    connections: async ({ connectionId, workspaceId }) =>
      (await connectionRepository({ database, workspaceId }).find(connectionId))?.authentication,
    environments: ({ environment, workspaceId }) =>
      environmentRepository({ database, workspaceId }).values(environment),
    onCredentialUse: secretVault.note,
    onCircuitOpen: metrics.tools.circuitOpened,
    ...(secretKeys.length === 0 ? {} : { signing: signedWith(secretKeys) }),
  });
  return metrics.tools.watch(engine);
}

/** Where requests to addresses that a workspace wrote may go, and how. */
function outgoingRules({ CALLHOOK_ALLOW_HOSTS, NODE_ENV, EGRESS_PROXY_URL }: Environment) {
  return {
    allowHosts: CALLHOOK_ALLOW_HOSTS,
    requireHttps: NODE_ENV === "production",
    proxyUrl: EGRESS_PROXY_URL,
  };
}

function openOperatorModel(environment: Environment): LanguageModel {
  return createModel({
    kind: environment.CALLHOOK_MODEL,
    url: environment.CALLHOOK_MODEL_URL,
    name: environment.CALLHOOK_MODEL_NAME,
    key: environment.CALLHOOK_MODEL_KEY,
  });
}

/** The operator's keys, the current one first; none where this process was given none. */
function secretKeysOf({ CALLHOOK_SECRET_KEY, CALLHOOK_PREVIOUS_SECRET_KEYS }: Environment): string[] {
  return CALLHOOK_SECRET_KEY === undefined ? [] : [CALLHOOK_SECRET_KEY, ...CALLHOOK_PREVIOUS_SECRET_KEYS];
}

/** During a rotation by the new and the old secret, so that an endpoint that knows one of them goes on verifying. */
function signedWith(secretKeys: readonly string[]): SigningOptions {
  return {
    secrets: (workspaceId) => secretKeys.map((secretKey) => signingSecret({ secretKey, workspaceId })),
  };
}

function openSignIn(options: Pick<Services, "environment" | "database" | "mailer" | "logger">): SignIn {
  const { environment } = options;
  const { CALLHOOK_SECRET_KEY: secretKey, CALLHOOK_PREVIOUS_SECRET_KEYS: previous } = environment;
  return createSignIn({
    ...options,
    publicUrl: environment.PUBLIC_URL,
    secrets: [signInSecret(secretKey), ...previous.map(signInSecret)],
    setupCode: isOnThisMachineOnly(environment) ? null : setupCode(secretKey),
    settings: environment,
  });
}

/** Where nobody but who sits at this machine reaches the port, nobody but them can be the first. */
function isOnThisMachineOnly({ HOST, NODE_ENV, PUBLIC_URL }: Environment): boolean {
  const names = ["localhost", "127.0.0.1", "::1", "[::1]"];
  const isPublic = PUBLIC_URL !== undefined && !names.includes(new URL(PUBLIC_URL).hostname);
  return NODE_ENV !== "production" && names.includes(HOST) && !isPublic;
}
