import { lookup as lookupWithSystem } from "node:dns";
import type { LookupFunction } from "node:net";
import { executeTool, type ToolExecution } from "../execution/execute-tool.ts";
import type { ToolOutcome } from "../execution/outcome/tool-outcome.ts";
import { parseAllowHosts } from "./destination/allow-hosts.ts";
import { createTransport } from "./connection/create-transport.ts";
import { createDestinationPolicy } from "./destination/destination-policy.ts";
import { defaultUserAgent } from "./user-agent.ts";

export type EngineOptions = {
  /** `host`, `host:port`, address or CIDR range that may be private; none by default. */
  allowHosts?: string[];
  /** How names become addresses; the system's resolver by default. Every answer is judged. */
  lookup?: LookupFunction;
  /** Refuses `http:` except to allowed hosts; false by default. */
  requireHttps?: boolean;
  /** The most that is read of an answer, after decompression; 256 KiB by default. */
  maxResponseBytes?: number;
  now?: () => Date;
  userAgent?: string;
};

export type Engine = {
  /** Runs one tool call to its one outcome, by its deadline. Never rejects for what others do. */
  execute(execution: ToolExecution): Promise<ToolOutcome>;
  /** Waits for tool calls in flight, then closes every connection. */
  close(): Promise<void>;
};

/** Calls tools' endpoints, guarded, on connections that are kept alive. One engine serves a whole process. */
export function createEngine(options: EngineOptions = {}): Engine {
  const { lookup = lookupWithSystem, maxResponseBytes = 256 * 1024, now = () => new Date() } = options;
  const { requireHttps = false, userAgent = defaultUserAgent } = options;
  const allowHosts = parseAllowHosts((options.allowHosts ?? []).join(","));
  const policy = createDestinationPolicy({ allowHosts, requireHttps });
  const transport = createTransport({ policy, lookup, maxResponseBytes });
  return {
    execute: (execution) => executeTool(execution, { send: transport.send, now, userAgent }),
    close: transport.close,
  };
}
