import { argumentsKey } from "../arguments/canonical-arguments.ts";
import type { Claim } from "./call-ledger.ts";

/**
 * Names what is asked for, whoever asks and however often: a platform asks a turn anew under other tool
 * call ids. What is to run once more after it has ended is another request, and gets another name.
 */
export function messageIdOf(claim: Claim, lastEndedPlace: number): string {
  const { workspaceId, callId, functionName, argumentsKey: key } = claim;
  const request = JSON.stringify([workspaceId, callId, functionName]);
  return argumentsKey({ functionName: request, values: { arguments: key, after: lastEndedPlace } });
}
