export { aFullToolDraft } from "./a-full-tool-draft.ts";
export { callLedgerContract } from "./call-ledger/call-ledger-contract.ts";
export { aParameter, aTool, aToolDraft } from "./a-tool.ts";
export { selfSignedCertificate, type Certificate } from "./self-signed-certificate.ts";
export {
  startEndpoint,
  type Endpoint,
  type EndpointBehaviour,
  type PlannedResponse,
  type ReceivedRequest,
  type RespondByHand,
} from "./start-endpoint.ts";
export type { HostileBehaviour, HostileExpectation } from "./hostile/hostile-behaviour.ts";
export { hostileBehaviours, hostileNames, type HostileBehaviourName } from "./hostile/hostile-behaviours.ts";
export { hostileAuthorities } from "./hostile/hostile-encryption.ts";
export { startHostileServer, type HostileServer } from "./hostile/start-hostile-server.ts";
export { elevenLabsWebhook, retellWebhook, vapiWebhook } from "./platform-webhooks.ts";
