import type { Send } from "../execution/send.ts";
import type { CircuitBreakers } from "./load/create-circuit-breakers.ts";

/** What stands between a tool's request and its connection: credentials, signature, redirects, circuit breaker. */
export function createSender({ transport, breakers }: { transport: Send; breakers: CircuitBreakers }): Send {
  return (delivery) => breakers.run(new URL(delivery.request.url).origin, () => transport(delivery));
}
