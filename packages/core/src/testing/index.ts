export { aParameter, aTool, aToolDraft } from "./a-tool.ts";
export { misbehaviours } from "./misbehaviours.ts";
export { selfSignedCertificate, type Certificate } from "./self-signed-certificate.ts";
export {
  startEndpoint,
  type Endpoint,
  type EndpointBehaviour,
  type PlannedResponse,
  type ReceivedRequest,
  type RespondByHand,
} from "./start-endpoint.ts";
