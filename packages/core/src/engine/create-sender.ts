import type { Send } from "../execution/send.ts";
import { createAuthorizer } from "./credentials/create-authorizer.ts";
import type { AllowHosts } from "./destination/allow-hosts.ts";
import type { CircuitBreakers } from "./load/create-circuit-breakers.ts";
import { originOf } from "./origin-of.ts";
import { followRedirects } from "./redirects/follow-redirects.ts";
import { createSigner, type Sign, type SigningOptions } from "./signature/create-signer.ts";

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
  const sendSigned = sign === null ? sendPlain : signingWith(sign, sendPlain);
  const sendAuthorized = createAuthorizer({ send: sendSigned, sendToLogin: sendPlain, allowHosts, now });
  const sendAsTool: Send = (delivery) =>
    delivery.tool.authentication.type === "none" ? sendSigned(delivery) : sendAuthorized(delivery);

  return (delivery) =>
    delivery.tool.redirects === "refuse"
      ? sendAsTool(delivery)
      : followRedirects(delivery, { known: sendAsTool, anonymous: sendPlain });
}

/** At once, unless the workspace's secrets have to be asked for. */
function signingWith(sign: Sign, send: Send): Send {
  return (delivery) => {
    const request = sign(delivery);
    if (!(request instanceof Promise)) return send({ ...delivery, request });
    return request.then((signed) => send({ ...delivery, request: signed }));
  };
}
