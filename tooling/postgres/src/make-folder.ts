import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it that are missing; tells whether there was anything to make. One by one, because
 * Node's own `recursive` never returns where the system says of every folder that it is missing, as under /proc.
 */
export async function makeFolder(path: string): Promise<boolean> {
  if (await isThere(path)) return false;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    // Somebody else may have made it in the meantime.
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
