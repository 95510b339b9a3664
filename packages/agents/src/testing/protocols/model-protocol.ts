import type { IncomingHttpHeaders } from "node:http";
import type { ScriptedStep } from "../scripted-step.ts";

/** How a provider is spoken to, as its server sees it. */
export type ModelProtocol<Body> = {
  /** Behind `/v1`. */
  path: string;
  /** The request, if it is one, and everything that a real server would answer with 400. */
  read(body: unknown): { body: Body | null; problems: string[] };
  /** What is wrong with the headers; `key` is undefined where none may be sent. */
  headerProblems(headers: IncomingHttpHeaders, key: string | undefined): string[];
  modelOf(body: Body): string;
  /** The beginning of a reply, up to its last word, as frames of a stream. */
  words(step: ScriptedStep, model: string): string[];
  /** The rest of it: tool calls with their arguments in pieces, the ending, the usage. */
  ending(step: ScriptedStep, model: string): string[];
  /** The body of an answer that is an error. */
  error(status: number, message: string): object;
  /** An error in a stream that began well. */
  failure(message: string): string[];
};

/** A frame of a stream as Server-Sent Events write it. */
export function frame(data: object, event?: string): string {
  return `${event === undefined ? "" : `event: ${event}\n`}data: ${JSON.stringify(data)}\n\n`;
}

export const usage = { input: 10, output: 5 } as const;
