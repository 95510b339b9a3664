import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { repositoryDir } from "./repository.ts";
import { runCommand } from "./run-command.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

/** Lints one planted file under the real rules and gives what the linter said. */
async function lint(path: string, source: string): Promise<string> {
  const checkout = temporaryFolder();
  for (const file of ["tooling/oxc/oxlint.json", path]) {
    mkdirSync(join(checkout, dirname(file)), { recursive: true });
  }
  copyFileSync(join(repositoryDir, "tooling/oxc/oxlint.json"), join(checkout, "tooling/oxc/oxlint.json"));
  writeFileSync(join(checkout, path), source);
  const config = join(checkout, "tooling/oxc/oxlint.json");
  return (await runCommand({ command: ["oxlint", "-c", config, checkout] })).output;
}

const walls = [
  ["packages/core/src/planted.ts", "node:fs", "put what needs Node into src/engine"],
  ["packages/core/src/planted.ts", "undici", "put what needs Node into src/engine"],
  ["packages/core/src/engine/planted.ts", "@callhook/db", "Core depends on no other package"],
  ["packages/db/src/planted.ts", "ai", "Only packages/agents knows what a language model is"],
  ["packages/agents/src/planted.ts", "drizzle-orm/pg-core", "SQL lives in packages/db only"],
  ["packages/agents/src/planted.ts", "@callhook/db", "let apps/api supply it"],
  ["packages/client/src/planted.ts", "@callhook/api/router", "known by its type only"],
  ["apps/api/src/planted.ts", "postgres", "SQL lives in packages/db only"],
  ["apps/api/src/planted.ts", "@ai-sdk/provider", "use createModel or createConversation"],
  ["apps/api/src/planted.ts", "undici", "go through createEngine"],
  ["apps/dashboard/src/planted.tsx", "@callhook/db", "reaches the system through @callhook/client"],
  ["apps/dashboard/src/planted.tsx", "@callhook/core/engine", "reaches the system through @callhook/client"],
  ["apps/dashboard/src/planted.tsx", "@callhook/api/router", "Reach the API through @callhook/client"],
  ["apps/worker/src/planted.ts", "@callhook/db/src/database.ts", "A package is entered by its exports"],
  [
    "apps/worker/src/planted.ts",
    "../../../packages/db/src/index.ts",
    "Do not reach into another package by path",
  ],
] as const;

test.each(walls)("%s may not import %s, and is told what to do instead", async (path, name, advice) => {
  const output = await lint(path, `import { x } from "${name}";\nexport const y = x;\n`);
  expect(output.replaceAll(/\s+/g, " ")).toContain(advice);
});

test("the worker may have a model read a call, and hold none itself", async () => {
  const source = (name: string) => `import { ${name} } from "@callhook/agents";\nexport const y = ${name};\n`;
  expect(await lint("apps/worker/src/planted.ts", source("readCall"))).toContain("0 errors");
  const output = await lint("apps/worker/src/planted.ts", source("createConversation"));
  expect(output).toContain("The worker records calls and never speaks");
});

const doors = [
  ["packages/core/src/engine/planted.ts", "undici"],
  ["packages/db/src/planted.ts", "drizzle-orm"],
  ["packages/agents/src/planted.ts", "ai"],
  ["apps/api/src/planted.ts", "@callhook/db"],
  ["apps/api/src/channels/testing/planted.ts", "ai"],
  ["apps/dashboard/src/planted.tsx", "@callhook/core"],
  ["tooling/start/src/planted.ts", "@callhook/postgres"],
] as const;

test.each(doors)("%s may import %s", async (path, name) => {
  expect(await lint(path, `import { x } from "${name}";\nexport const y = x;\n`)).toContain("0 errors");
});

test("the client may import the API's type", async () => {
  const source = `import type { AppRouter } from "@callhook/api/router";\nexport type Router = AppRouter;\n`;
  expect(await lint("packages/client/src/planted.ts", source)).toContain("0 errors");
});

test("any, a denied null, a default export and a long function are refused", async () => {
  const body = Array.from({ length: 61 }, (_, line) => `  console.log(${line});`).join("\n");
  const source = `
    export default function first(value: any) { return value!.x; }
    export function second(a: 1, b: 2, c: 3, d: 4) {\n${body}\n return [a, b, c, d]; }
  `;
  const output = await lint("apps/api/src/planted.ts", source);
  for (const rule of [
    "no-explicit-any",
    "no-non-null-assertion",
    "no-default-export",
    "max-lines-per-function",
    "max-params",
  ]) {
    expect(output).toContain(rule);
  }
});
