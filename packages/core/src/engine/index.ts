export { createEngine, type Engine, type EngineOptions } from "./create-engine.ts";
export {
  createGuardedFetch,
  type GuardedFetch,
  type GuardedFetchOptions,
} from "./connection/create-guarded-fetch.ts";
export { deliverWebhook, type WebhookMessage } from "./webhook/deliver-webhook.ts";
export { judgeWebhookUrl } from "./webhook/judge-webhook-url.ts";
export { newSigningSecret } from "./signature/new-signing-secret.ts";
export { parseProxyUrl } from "./connection/egress-proxy.ts";
export { type AllowHosts, parseAllowHosts } from "./destination/allow-hosts.ts";
export type { ToolPreview } from "../execution/preview-tool.ts";
export type { ExecutableTool, ToolExecution } from "../execution/tool-run.ts";
export type { ToolCallContext } from "../execution/request/call-headers.ts";
export type {
  CallLedger,
  Claim,
  ClaimAnswer,
  ConfirmationSubject,
  LedgerEntry,
  PendingConfirmation,
  Settlement,
} from "../execution/once/call-ledger.ts";
export { createMemoryCallLedger } from "../execution/once/memory-call-ledger.ts";
export type { SecretSource } from "../execution/secrets/open-secrets.ts";
export type { EngineLimits } from "./load/engine-limits.ts";
export type { SigningOptions } from "./signature/create-signer.ts";
export { fitValue } from "../execution/response/fit-value.ts";
export { verifyToolRequest } from "./signature/verify-tool-request.ts";
export type { Callback, CallbackSource, CallbackSubject } from "../execution/late/callback-source.ts";
export type { LateAnswer } from "../execution/late/read-late-answer.ts";
export type { ConnectionSource } from "../execution/connections/resolve-connection.ts";
export type { CredentialUse } from "../execution/secrets/credential-use.ts";
export { type Scrubber, scrubber, shortestSecret } from "../execution/secrets/scrubber.ts";
