import { ToolCallError } from "../../execution/outcome/tool-call-error.ts";

/** No tunnel: the proxy could not be reached, or it would not or could not lead on. Its address stays unsaid. */
export class ProxyRefusal extends ToolCallError {
  /** Whether the proxy was fine, and what it was asked for was not within its reach. */
  readonly isUnreachable: boolean;

  constructor(options: { problem: string; isUnreachable?: boolean; cause?: unknown }) {
    const message = `The proxy that tool calls go out through ${options.problem}.`;
    super({ reason: "connection-failed", message, cause: options.cause });
    this.isUnreachable = options.isUnreachable ?? false;
  }
}

/** What a proxy said instead of opening the tunnel. */
export function refusalByStatus(status: number, hostname: string): ProxyRefusal {
  if (status === 407) {
    return new ProxyRefusal({
      problem: "does not accept our user name and password (407); its operator can correct them",
    });
  }
  if (status === 502 || status === 503 || status === 504) {
    return new ProxyRefusal({ problem: `could not reach ${hostname} (${status})`, isUnreachable: true });
  }
  return new ProxyRefusal({
    problem: `does not let calls through to ${hostname} (${status}); its operator can allow it`,
  });
}
