import type { HostileConnection, HostileExpectation } from "./hostile-behaviour.ts";
import type { JsonValue } from "../../execution/json-value.ts";
import type { FailureReason, Phase } from "../../execution/outcome/failure-reason.ts";

type Bytes = string | Buffer;
type Behave = (connection: HostileConnection) => void;

export function succeeds(value: JsonValue | undefined, answered = 200): HostileExpectation {
  return { status: "succeeded", answered, value };
}

export function fails(
  reason: Exclude<FailureReason, "timed-out">,
  answered: number | null = null,
): HostileExpectation {
  return { status: "failed", reason, answered };
}

export function timesOut(phase: Phase): HostileExpectation {
  return { status: "failed", reason: "timed-out", phase };
}

/** The status line and headers of an answer in JSON, with the empty line that ends them. */
export function head(status: string | number, ...headers: string[]): string {
  const type = headers.some((header) => /^content-type:/i.test(header)) ? [] : [jsonType];
  return [`HTTP/1.1 ${status}`, ...type, ...headers, "", ""].join("\r\n");
}

export const jsonType = "content-type: application/json";

/** A whole and sound answer. */
export function answer(body: Bytes, ...headers: string[]): Buffer {
  return answerWith(200, { headers, body });
}

export function answerWith(
  status: number,
  { headers = [], body = "{}" }: { headers?: string[]; body?: Bytes } = {},
): Buffer {
  const length = `content-length: ${Buffer.byteLength(body)}`;
  return bytes(head(`${status} As It Is`, ...headers, length), body);
}

/** One chunk of a chunked body, well formed. */
export function chunk(data: string): string {
  return `${Buffer.byteLength(data).toString(16)}\r\n${data}\r\n`;
}

export function bytes(...parts: Bytes[]): Buffer {
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

/** Writes, and keeps the connection open. */
export function says(...parts: Bytes[]): Behave {
  return ({ socket }) => void socket.write(bytes(...parts));
}

export function saysAndCloses(...parts: Bytes[]): Behave {
  return ({ socket }) => void socket.end(bytes(...parts));
}

/** Waits until the client had time to read what was said, since RST throws away what is on the way. */
export function saysAndResets(...parts: Bytes[]): Behave {
  return ({ socket, reset }) => {
    socket.write(bytes(...parts), () => later({ socket, afterMs: 30, act: reset }));
  };
}

/** Writes, then the same again and again until the client goes away. */
export function saysForEver(options: { first?: Bytes; again: Bytes; everyMs: number }): Behave {
  const { first = "", again, everyMs } = options;
  return ({ socket }) => {
    socket.write(bytes(first));
    const timer = setInterval(() => socket.writableLength < 1024 * 1024 && socket.write(again), everyMs);
    socket.on("close", () => clearInterval(timer));
  };
}

/** Writes, then as much as the client takes. */
export function pours(first: Bytes, again: Bytes): Behave {
  return ({ socket }) => {
    const more = () => {
      while (!socket.destroyed && socket.write(again));
    };
    socket.write(bytes(first));
    socket.on("drain", more);
    more();
  };
}

/** Acts after a while, unless the connection has been closed by then. */
export function later(options: {
  socket: HostileConnection["socket"];
  afterMs: number;
  act: () => void;
}): void {
  const { socket, afterMs, act } = options;
  const timer = setTimeout(act, afterMs);
  socket.on("close", () => clearTimeout(timer));
}
