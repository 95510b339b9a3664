import type { LookupFunction } from "node:net";
import { executeTool } from "../execution/execute-tool.ts";
import type { CallbackSource } from "../execution/late/callback-source.ts";
import { type LateAnswer, readLateAnswer } from "../execution/late/read-late-answer.ts";
import { previewTool, type ToolPreview } from "../execution/preview-tool.ts";
import type { CallLedger } from "../execution/once/call-ledger.ts";
import { createMemoryCallLedger } from "../execution/once/memory-call-ledger.ts";
import { createOutcomeCache } from "./load/create-outcome-cache.ts";
import type { ConnectionSource } from "../execution/connections/resolve-connection.ts";
import type { EnvironmentSource } from "../execution/environments/resolve-environment.ts";
import type { CredentialUse } from "../execution/secrets/credential-use.ts";
import type { SecretSource } from "../execution/secrets/open-secrets.ts";
import type { ExecutableTool, ExecutionPorts, ToolExecution } from "../execution/tool-run.ts";
import { checkEngineOptions } from "./check-engine-options.ts";
import { createSender } from "./create-sender.ts";
import { type CircuitKey, createCircuitBreakers } from "./load/create-circuit-breakers.ts";
import { createAdmission } from "./load/create-admission.ts";
import type { EngineLimits } from "./load/engine-limits.ts";
import type { SigningOptions } from "./signature/create-signer.ts";
import type { ToolOutcome } from "../execution/outcome/tool-outcome.ts";
import { parseAllowHosts } from "./destination/allow-hosts.ts";
import { hostsOf, parseAllowUrls } from "./destination/allow-urls.ts";
import { preparableUrls } from "./connection/preparable-urls.ts";
import { parseProxyUrl } from "./connection/egress-proxy.ts";
import { createTransport } from "./connection/create-transport.ts";
import { createCachedLookup } from "./destination/cached-lookup.ts";
import { createSystemNames } from "./destination/system-names.ts";
import { createDestinationPolicy } from "./destination/destination-policy.ts";
import { readKind } from "../tool/kinds/kind-readers.ts";
import { WorkUnderWay } from "./work-under-way.ts";
import { defaultUserAgent } from "./user-agent.ts";

export type EngineOptions = {
  /** `host`, `host:port`, address or CIDR range that may be private; none by default. */
  allowHosts?: string[];
  /** Folders on private addresses, such as `http://127.0.0.1:3000/echo/`; nothing beside them is opened. None by default. */
  allowUrls?: string[];
  /** How names become addresses; by default the system's resolver, remembered within their lifetime. Every answer is judged. */
  lookup?: LookupFunction;
  /** Refuses `http:` except to allowed hosts; false by default. */
  requireHttps?: boolean;
  /** The most that is read of an answer, after decompression; 256 KiB by default. */
  maxResponseBytes?: number;
  /** Where the secrets that tools name are kept; none by default. */
  secrets?: SecretSource;
  /** Where the connections that tools name are kept; none by default. Any process may be asked for any workspace. */
  connections?: ConnectionSource;
  /** Where the values of environments are kept; none by default. */
  environments?: EnvironmentSource;
  /** Told of every secret that a tool call has read, when it is over, and what was said to it. Must not throw. */
  onCredentialUse?: (use: CredentialUse) => void;
  /** Told each time that an origin is not asked any more because it fails, one try after a pause that failed included. Must not throw. */
  onCircuitOpen?: (circuit: CircuitKey) => void;
  /** Signs every request by Standard Webhooks; unsigned by default. */
  signing?: SigningOptions;
  /** An HTTP proxy that every connection goes through, such as `http://proxy.internal:3128`; its address is trusted. */
  proxyUrl?: string;
  /** Trusted besides the system's own, in PEM. */
  certificateAuthorities?: readonly string[];
  limits?: EngineLimits;
  /** Opens the addresses to which asynchronous tools bring their answers later; without it they answer at once or not at all. */
  callbacks?: CallbackSource;
  /** What has happened in each conversation; in memory by default, shared between replicas by choice. */
  ledger?: CallLedger;
  now?: () => Date;
  /** From 0 to 1, for the jitter of retries. */
  random?: () => number;
  userAgent?: string;
};

export type Engine = {
  /** Runs one tool call to its one outcome, by its deadline. Never rejects for what others do. */
  execute(execution: ToolExecution): Promise<ToolOutcome>;
  /** Reads what an endpoint brought to a callback address, as the answer of its tool call; runs nothing. */
  readLateAnswer(late: LateAnswer): Promise<ToolOutcome>;
  /** The request that would be sent, up to credentials and signature; sends nothing. */
  preview(execution: ToolExecution): Promise<ToolPreview>;
  /** Opens a connection to each of these tools' endpoints, so that the first call need not wait for it. */
  prepare(options: { tools: readonly Pick<ExecutableTool, "url" | "authentication">[] }): void;
  /** Waits for tool calls in flight, then closes every connection. */
  close(): Promise<void>;
};

/**
 * Calls tools' endpoints, guarded, on connections that are kept alive. One engine serves a whole process. Throws a
 * CallhookError `invalid-input` for options that make no sense.
 */
export function createEngine(options: EngineOptions = {}): Engine {
  checkEngineOptions(options);
  const {
    lookup = createCachedLookup(createSystemNames()),
    maxResponseBytes = 256 * 1024,
    now = () => new Date(),
  } = options;
  const { requireHttps = false, userAgent = defaultUserAgent, random = Math.random } = options;
  const { secrets = {}, ledger = createMemoryCallLedger(), limits = {}, signing } = options;
  const { connections = nowhere, environments = nowhere, onCredentialUse = () => undefined } = options;
  const { allowHosts: openHosts = [], allowUrls: openUrls = [] } = options;
  const allowUrls = parseAllowUrls(openUrls);
  const allowHosts = parseAllowHosts(openHosts.join(","));
  const policy = createDestinationPolicy({ allowHosts, allowUrls, requireHttps });
  const { proxyUrl, certificateAuthorities } = options;
  const proxy = proxyUrl === undefined ? null : parseProxyUrl(proxyUrl);
  const transport = createTransport({ policy, lookup, maxResponseBytes, proxy, certificateAuthorities });
  const breakers = createCircuitBreakers(limits.breaker, options.onCircuitOpen);
  const work = new WorkUnderWay();
  const ports: ExecutionPorts = {
    send: createSender({
      transport: transport.send,
      breakers,
      // Only asked where credentials may travel in clear, after the URL has been judged.
      allowHosts: parseAllowHosts([...openHosts, ...hostsOf(allowUrls)].join(",")),
      signing,
      now,
    }),
    secrets,
    connections,
    environments,
    onCredentialUse,
    ledger,
    openCallback: options.callbacks ?? null,
    cache: createOutcomeCache(),
    admit: createAdmission(limits),
    work,
    now,
    readKind,
    random,
    userAgent,
  };
  return {
    execute: (execution) => executeTool(execution, ports),
    readLateAnswer: (late) => readLateAnswer(late, ports),
    preview: (execution) => previewTool(execution, ports),
    prepare: ({ tools }) => transport.prepare(preparableUrls(tools)),
    async close() {
      await work.close();
      await transport.close();
    },
  };
}

async function nowhere(): Promise<undefined> {}
