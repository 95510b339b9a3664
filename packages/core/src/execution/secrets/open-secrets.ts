import { CallhookError } from "../../errors/callhook-error.ts";
import { ToolCallError } from "../outcome/tool-call-error.ts";
import { shortestSecret } from "./scrubber.ts";

/** Where secrets are kept: their values by name, or whoever looks one up; undefined where there is none. */
export type SecretSource =
  | Readonly<Record<string, string>>
  | ((secret: {
      name: string;
      workspaceId: string;
      environment: string;
    }) => string | undefined | Promise<string | undefined>);

/** The secrets of one tool call; what was read is known, so that it can be scrubbed from all that leaves. */
export type SecretReader = {
  /** Throws `misconfigured` where there is no secret of this name. */
  read(name: string): Promise<string>;
  /** Notes what was derived from a secret and is one itself, such as an access token. */
  note(value: string): void;
  /** Notes that a login refused a secret, or could not be asked. */
  noteSignInFailure(message: string): void;
  /** The names of all that were read. */
  readonly names: ReadonlySet<string>;
  readonly signInFailure: string | null;
  /** Every value read or noted so far. */
  readonly used: ReadonlySet<string>;
};

type OpenOptions = { source: SecretSource; workspaceId: string; environment: string };

export function openSecrets(options: OpenOptions): SecretReader {
  return new OpenedSecrets(options);
}

/** A class, since most tool calls read no secret and should not pay for closures and a set of their own. */
class OpenedSecrets implements SecretReader {
  readonly #options: OpenOptions;
  #used: Set<string> | null = null;
  #names: Set<string> | null = null;
  #signInFailure: string | null = null;

  constructor(options: OpenOptions) {
    this.#options = options;
  }

  get used(): ReadonlySet<string> {
    return this.#used ?? none;
  }

  get names(): ReadonlySet<string> {
    return this.#names ?? none;
  }

  get signInFailure(): string | null {
    return this.#signInFailure;
  }

  noteSignInFailure(message: string): void {
    this.#signInFailure = message;
  }

  note(value: string): void {
    this.#used ??= new Set();
    this.#used.add(value);
  }

  async read(name: string): Promise<string> {
    const value = await lookUp({ ...this.#options, name });
    if (typeof value !== "string" || value === "") {
      const message = `There is no secret named ${name}; add it to the workspace, or correct the tool's settings.`;
      throw new ToolCallError({ reason: "misconfigured", message });
    }
    if (value.length < shortestSecret) throw tooShort(name);
    this.note(value);
    this.#names ??= new Set();
    this.#names.add(name);
    return value;
  }
}

const none: ReadonlySet<string> = new Set();

/** So short a text stands everywhere by chance: it could not be told apart where it leaks. */
function tooShort(name: string): ToolCallError {
  const message = `The secret ${name} is too short to be kept; it needs at least ${shortestSecret} characters.`;
  return new ToolCallError({ reason: "misconfigured", message });
}

async function lookUp({ source, ...secret }: OpenOptions & { name: string }) {
  const { name } = secret;
  if (typeof source !== "function") return Object.hasOwn(source, name) ? source[name] : undefined;
  try {
    return await source(secret);
  } catch (cause) {
    const unknown = `The secret ${name} could not be read at the moment; try again later.`;
    // What was meant to be shown says more; anything else may quote what was asked for.
    const message = cause instanceof CallhookError ? cause.message : unknown;
    throw new ToolCallError({ reason: "misconfigured", message, cause });
  }
}
