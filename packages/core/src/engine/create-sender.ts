import type { Send } from "../execution/send.ts";
import type { CircuitBreakers } from "./load/create-circuit-breakers.ts";

/** What stands between a tool's request and its connection: credentials, signature, redirects, circuit breaker. */
export function createSender({ transport, breakers }: { transport: Send; breakers: CircuitBreakers }): Send {
  return (delivery) => {
    const key = { workspaceId: delivery.workspaceId, origin: new URL(delivery.request.url).origin };
    return breakers.run(key, () => transport(delivery));
  };
}
