import { existsSync, globSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/** Those without windows first: a browser with them stops drawing pages that it takes for hidden, and tests wait for ever. */
const programs = [
  "chromium-headless-shell",
  "chrome-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];
const macPrograms = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const playwrightFiles = [
  "chromium-*/chrome-linux*/chrome",
  "chromium_headless_shell-*/chrome-*linux*/{headless_shell,chrome-headless-shell}",
  "chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
];

/** Browsers that may be installed already, the named one first. */
export async function candidatePaths(): Promise<string[]> {
  const named = [process.env["CHROMIUM_PATH"], process.env["PLAYWRIGHT_CHROMIUM"]].filter(isSet);
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(isSet);
  const installed = programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  return [
    ...named,
    ...[...installed, ...macPrograms].filter((path) => existsSync(path)),
    ...fromPlaywright(),
  ];
}

function fromPlaywright(): string[] {
  const folders = [
    process.env["PLAYWRIGHT_BROWSERS_PATH"],
    join(homedir(), ".cache/ms-playwright"),
    join(homedir(), "Library/Caches/ms-playwright"),
  ].filter(isSet);
  return folders.flatMap((folder) =>
    playwrightFiles.flatMap((pattern) =>
      globSync(pattern, { cwd: folder }).map((file) => join(folder, file)),
    ),
  );
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== "";
}
