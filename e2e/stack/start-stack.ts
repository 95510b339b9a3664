import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync } from "node:fs";
import { repositoryRoot } from "./repository-root.ts";

const startMilliseconds = 180_000;
const stopMilliseconds = 30_000;

export type Stack = {
  url: string;
  /** All that the start command printed so far. */
  output(): string;
  /** Presses Ctrl-C and waits for the exit code. */
  stop(): Promise<number | null>;
};

/**
 * Runs the start command as a user would, and reads the one URL that it prints. What it prints is kept in the file
 * at `outputPath` too, for processes other than this one.
 */
export async function startStack(options: {
  variables: Record<string, string>;
  outputPath?: string;
}): Promise<Stack> {
  const { variables, outputPath } = options;
  const child = spawn(process.execPath, ["tooling/start/src/main.ts"], {
    cwd: repositoryRoot,
    env: { ...process.env, ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const read = (chunk: Buffer) => {
    output += chunk.toString();
    if (outputPath !== undefined) appendFileSync(outputPath, chunk);
    const url = /is ready: (http\S+)/.exec(output)?.[1];
    if (url !== undefined) resolve(url);
  };
  child.stdout.on("data", read);
  child.stderr.on("data", read);
  child.once("exit", (code) => reject(new Error(`The start command ended with code ${code}:\n${output}`)));
  const timer = setTimeout(
    () => reject(new Error(`The stack did not start in time:\n${output}`)),
    startMilliseconds,
  );

  async function stop(): Promise<number | null> {
    if (child.exitCode !== null) return child.exitCode;
    const exited = once(child, "exit");
    child.kill("SIGINT");
    const force = setTimeout(() => child.kill("SIGKILL"), stopMilliseconds);
    await exited;
    clearTimeout(force);
    return child.exitCode;
  }

  try {
    return { url: await promise, output: () => output, stop };
  } catch (error) {
    child.kill("SIGTERM");
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
