import type { ToolDraftInput, ToolDraft } from "../tool/tool-draft.ts";
import type { ReadKind } from "../tool/kinds/read-kind.ts";
import type { ErrorExposure } from "../tool/response-mapping.ts";
import { toolForAgent } from "../tool/tool-for-agent.ts";
import { effectOf, type ToolEffect } from "../tool/tool-effect.ts";
import { productionEnvironment } from "../environment/environment-name.ts";
import type { EnvironmentValues } from "../environment/environment-text.ts";
import type { EnvironmentSource } from "./environments/resolve-environment.ts";
import type { ConnectionSource } from "./connections/resolve-connection.ts";
import type { CallbackSource } from "./late/callback-source.ts";
import type { CallLedger } from "./once/call-ledger.ts";
import type { OutcomeCache } from "./once/outcome-cache.ts";
import type { CallMocks } from "./mocks/call-mocks.ts";
import { type Deadline, startDeadline } from "./deadline.ts";
import { ToolCallError } from "./outcome/tool-call-error.ts";
import type { HeardValue, RuleDecision, ToolCallAttempt } from "./outcome/tool-outcome.ts";
import { type PhaseClock, startPhaseClock } from "./phase-clock.ts";
import { readTool } from "./read-tool.ts";
import type { HttpRequest } from "./request/build-request.ts";
import type { ToolCallContext } from "./request/call-headers.ts";
import { randomHex } from "./request/random-hex.ts";
import type { CredentialUse } from "./secrets/credential-use.ts";
import { openSecrets, type SecretReader, type SecretSource } from "./secrets/open-secrets.ts";
import type { ExchangeRecord, Send } from "./send.ts";

/**
 * Waits until there is room for one more call of this tool in this workspace, by the deadline at the latest;
 * throws `rate-limited` where the tool is called too often. Call what it gives when the call is over.
 */
export type Admit = (run: ToolRun) => Promise<() => void> | (() => void);

/** A saved tool, or a draft that is being tried. Read once per object: change a tool by making a new one. */
export type ExecutableTool = ToolDraftInput & { functionName?: string; id?: string; version?: number };

export type ToolExecution = {
  tool: ExecutableTool;
  /** Unknown JSON, as the model gave it. */
  arguments: unknown;
  context?: ToolCallContext;
  /** Aborting ends the call as `cancelled` and closes its socket. */
  signal?: AbortSignal;
  /** Ends once the tool has signed in, before anything is sent to its URL: for credentials that are fetched. */
  signInOnly?: boolean | undefined;
  /** Answers from the tool's mocks in place of its endpoint. */
  mocks?: CallMocks | null | undefined;
  /** The caller has hung up: ends what is safe to end, which a write that has been sent is not. */
  callEnded?: AbortSignal;
  /** Told as the first request is about to be sent; never for what is refused, asked back or known already. */
  onSending?: (() => void) | undefined;
};

/** Who waits for tool calls to end before closing what they need. */
export type WorkCount = { readonly isClosing: boolean; begin(): void; end(): void };

/** What the execution of a tool asks of the engine around it. */
export type ExecutionPorts = {
  send: Send;
  secrets: SecretSource;
  connections: ConnectionSource;
  environments: EnvironmentSource;
  /** Told of every secret that a tool call has read, when it is over. */
  onCredentialUse: (use: CredentialUse) => void;
  ledger: CallLedger;
  /** Where asynchronous tools may bring their answers later; null where nobody takes them. */
  openCallback: CallbackSource | null;
  cache: OutcomeCache;
  admit: Admit;
  work: WorkCount;
  now: () => Date;
  /** Reads what was said for a value of a kind. */
  readKind: ReadKind;
  /** From 0 to 1, for the jitter of retries. */
  random: () => number;
  userAgent: string;
};

/** What is known of a tool call while it runs: all that its outcome is made of, however it ends. */
export type RunRecord = {
  toolCallId: string;
  /** Names the request for its receiver, so that it recognises a repetition; the same for every attempt. */
  messageId: string;
  /** Among the tool calls of its conversation; null until it has claimed one. */
  place: number | null;
  startedAt: Date;
  /** The environment that it runs in. */
  environment: string;
  clock: PhaseClock;
  /** Null until the request is built. */
  request: HttpRequest | null;
  /** Of the attempt that runs, or was the last; null until there is one. */
  exchange: ExchangeRecord | null;
  attempts: ToolCallAttempt[];
  /** Whether a mock answered in place of the endpoint. */
  mocked: boolean;
  ignoredArguments: string[];
  heard: HeardValue[];
  decisions: RuleDecision[];
  errorExposure: ErrorExposure;
  /** A write until the tool has been read. */
  effect: ToolEffect;
  secrets: SecretReader;
};

/** One tool call under way: what every stage may need. */
export type ToolRun = {
  tool: ToolDraft;
  functionName: string;
  effect: ToolEffect;
  execution: ToolExecution;
  context: ToolCallContext;
  workspaceId: string;
  environment: string;
  /** What the tool's variables are in its environment; null where it names none. */
  environmentValues: EnvironmentValues | null;
  deadline: Deadline;
  record: RunRecord;
  ports: ExecutionPorts;
};

export function startRecord({ context = {} }: ToolExecution, { now, secrets }: ExecutionPorts): RunRecord {
  const toolCallId = context.toolCallId ?? `toolcall_${randomHex(32)}`;
  return {
    toolCallId,
    messageId: nameMessage(toolCallId, context),
    place: null,
    startedAt: now(),
    environment: environmentOf(context),
    clock: startPhaseClock(),
    request: null,
    exchange: null,
    attempts: [],
    mocked: false,
    ignoredArguments: [],
    heard: [],
    decisions: [],
    errorExposure: "auto",
    effect: "write",
    secrets: openSecrets({
      source: secrets,
      workspaceId: workspaceOf(context),
      environment: environmentOf(context),
    }),
  };
}

/** Reads the tool and starts its deadline; throws `misconfigured` where the tool breaks the rules of a draft. */
export function openRun(
  execution: ToolExecution,
  known: { record: RunRecord; ports: ExecutionPorts },
): ToolRun {
  const { record, ports } = known;
  if (ports.work.isClosing) throw closed();
  const { context = {}, signal, callEnded } = execution;
  const tool = toolForAgent(readTool(execution.tool), context.agent);
  const effect = effectOf(tool);
  record.errorExposure = tool.errorExposure;
  record.effect = effect;
  const deadline = startDeadline({
    timeoutSeconds: tool.responseTimeoutSeconds,
    signal,
    callEnded,
    endsWithCall: effect === "read",
    clock: record.clock,
  });
  const functionName = execution.tool.functionName ?? tool.name;
  const workspaceId = workspaceOf(context);
  const { environment } = record;
  const place = { workspaceId, environment, environmentValues: null };
  return { tool, functionName, effect, execution, context, ...place, deadline, record, ports };
}

function environmentOf({ environment = productionEnvironment }: ToolCallContext): string {
  return environment;
}

function workspaceOf({ workspaceId = "default" }: ToolCallContext): string {
  return workspaceId;
}

function closed(): ToolCallError {
  const message = "The engine was closed before the tool call could run.";
  return new ToolCallError({ reason: "cancelled", message });
}

/** Without a dot, which parts the name of a message from its time where messages are signed. */
function nameMessage(toolCallId: string, { callId }: ToolCallContext): string {
  const parts = callId === undefined ? [toolCallId] : [callId, toolCallId];
  return parts.map((part) => part.replaceAll(/[%.:]/g, encodedMark)).join(":");
}

/** Also the colon between them, so that no two pairs of ids have one name. */
function encodedMark(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}
