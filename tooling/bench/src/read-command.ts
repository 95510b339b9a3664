import { parseArgs } from "node:util";

export type Options = {
  rounds: number;
  calls: number;
  set: string;
  show: boolean;
  kills: number;
  restarts: number;
  /** The address of one that is there, where a benchmark takes it in place of its own. */
  database: string | undefined;
  /** Of a group, where only one is wanted. */
  part: string | undefined;
};

/** Which benchmark is wanted, undefined for none yet, and how; or what is wrong with the command line. */
export type Command =
  | { ok: true; name: string | undefined; options: Options }
  | { ok: false; problem: string };

const known = {
  rounds: { type: "string", default: "9" },
  calls: { type: "string", default: "4000" },
  set: { type: "string", default: "held-out" },
  show: { type: "boolean", default: false },
  kills: { type: "string", default: "100" },
  restarts: { type: "string", default: "10" },
  database: { type: "string" },
} as const;

export function readCommand(args: string[]): Command {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: known });
    const [name, part] = positionals;
    const { rounds, calls, kills, restarts, set, show, database } = values;
    const numbers = {
      rounds: Number(rounds),
      calls: Number(calls),
      kills: Number(kills),
      restarts: Number(restarts),
    };
    return { ok: true, name, options: { ...numbers, set, show, database, part } };
  } catch (error) {
    // Its first sentence names the option; what follows explains how to pass words that look like one.
    const [said] = String(error instanceof Error ? error.message : error).split(/\.\s/);
    const names = Object.keys(known).map((name) => `--${name}`);
    return { ok: false, problem: `${said}. Options: ${names.join(", ")}.` };
  }
}
