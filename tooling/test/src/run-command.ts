import { spawn } from "node:child_process";
import { repositoryDir, toolEnvironment } from "./repository.ts";

export type Command = {
  command: [string, ...string[]];
  env?: Record<string, string>;
  /** Shows what it prints at once, for what takes long. */
  isLive?: boolean;
};

/** Runs a tool in the checkout, without a terminal, and resolves with what it printed. */
export function runCommand(options: Command): Promise<{ isOk: boolean; output: string }> {
  const [file, ...args] = options.command;
  const child = spawn(file, args, {
    cwd: repositoryDir,
    env: toolEnvironment(options.env),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const read = (chunk: Buffer) => {
    output += chunk.toString();
    if (options.isLive === true) process.stdout.write(chunk);
  };
  child.stdout.on("data", read);
  child.stderr.on("data", read);
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ isOk: false, output: `${output}${file}: ${error.message}\n` }));
    child.once("close", (code) => resolve({ isOk: code === 0, output }));
  });
}
