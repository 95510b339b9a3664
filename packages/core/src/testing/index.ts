export { aParameter, aTool, aToolDraft } from "./a-tool.ts";
export {
  startEndpoint,
  type Endpoint,
  type EndpointBehaviour,
  type PlannedResponse,
  type ReceivedRequest,
  type RespondByHand,
} from "./start-endpoint.ts";
