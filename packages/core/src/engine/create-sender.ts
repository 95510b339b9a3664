import type { Send } from "../execution/send.ts";
import { createAuthorizer } from "./credentials/create-authorizer.ts";
import type { AllowHosts } from "./destination/allow-hosts.ts";
import type { CircuitBreakers } from "./load/create-circuit-breakers.ts";
import { originOf } from "./origin-of.ts";
import { followRedirects } from "./redirects/follow-redirects.ts";
import { createSigner, type SigningOptions } from "./signature/create-signer.ts";

type SenderOptions = {
  transport: Send;
  breakers: CircuitBreakers;
  allowHosts: AllowHosts;
  signing: SigningOptions | undefined;
  now: () => Date;
};

/**
 * What stands between a tool's request and its connection: for each hop credentials, then the signature over what
 * they made of it, then the circuit breaker. A tool that uses none of it costs nothing more.
 */
export function createSender({ transport, breakers, allowHosts, signing, now }: SenderOptions): Send {
  const sign = createSigner({ signing, now });

  const sendPlain: Send = (delivery) => {
    const key = { workspaceId: delivery.workspaceId, origin: originOf(delivery.request.url) };
    return breakers.run(key, () => transport(delivery));
  };
  const sendSigned: Send =
    sign === null
      ? sendPlain
      : async (delivery) => await sendPlain({ ...delivery, request: await sign(delivery) });
  const sendAuthorized = createAuthorizer({ send: sendSigned, sendToLogin: sendPlain, allowHosts, now });
  const sendAsTool: Send = (delivery) =>
    delivery.tool.authentication.type === "none" ? sendSigned(delivery) : sendAuthorized(delivery);

  return (delivery) =>
    delivery.tool.redirects === "refuse"
      ? sendAsTool(delivery)
      : followRedirects(delivery, { known: sendAsTool, anonymous: sendPlain });
}
