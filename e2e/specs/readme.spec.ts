import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { z } from "zod";
import { checkAreaDraft } from "../stack/drafts.ts";
import { expect, test } from "../stack/fixtures.ts";
import { repositoryRoot } from "../stack/repository-root.ts";
import { setting } from "../stack/settings.ts";

const run = promisify(execFile);
const readmes = ["README.md", "packages/client/README.md"];

function read(path: string): Promise<string> {
  return readFile(new URL(path, repositoryRoot), "utf8");
}

test("the five minutes of the README lead to a recorded call", async ({ page, workspace, receptionist }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Add the plumber's example" }).click();
  await expect.poll(async () => (await workspace.client.tools.list.query()).items.length).toBe(1);
  await receptionist.start();
  await receptionist.say("Do you come out to 94110? I have a blocked drain.");
  await expect(receptionist.log.getByRole("button", { name: /Succeeded/ })).toBeVisible();
  await receptionist.hears(/./);
  const callId = await receptionist.end();
  await page.goto("/calls");
  await page.locator(`a[href="/calls/${callId}"]`).first().click();
  await expect(page.getByText("I have a blocked drain.").first()).toBeVisible();
});

test("the client's example stands in both READMEs as it runs", async ({ workspace }) => {
  const example = await read("packages/client/examples/hold-a-call.ts");
  for (const readme of readmes) expect(await read(readme)).toContain(example);

  const templates = await workspace.client.tools.templates.query();
  const plumber = templates.find(({ id }) => id.startsWith("plumber"));
  if (plumber === undefined) throw new Error("There is no plumber's example.");
  await workspace.client.tools.create.mutate(plumber.draft);
  const { stdout } = await run(process.execPath, ["packages/client/examples/hold-a-call.ts"], {
    cwd: repositoryRoot,
    env: { ...process.env, CALLHOOK_URL: setting("E2E_URL"), CALLHOOK_API_KEY: setting("E2E_API_KEY") },
  });
  expect(stdout).toMatch(/^Receptionist: /);
  expect(stdout).toContain(`(uses ${plumber.draft.name})`);
  expect(stdout).toContain("and 1 tool calls.");
});

test("the endpoint of the README lets in what we signed, and nothing else", async ({ workspace }) => {
  const example = await read("packages/core/examples/verify-our-signature.ts");
  expect(await read("README.md")).toContain(example);
  const { client } = workspace;
  const { secret } = await client.workspace.signingSecret.query();
  const port = setting("E2E_ENDPOINT_PORT");
  const receiver = spawn(process.execPath, ["packages/core/examples/verify-our-signature.ts"], {
    cwd: repositoryRoot,
    env: { ...process.env, PORT: port, CALLHOOK_SIGNING_SECRET: secret ?? "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    await once(receiver.stdout, "data");
    const url = `http://127.0.0.1:${port}/check-area`;
    const given = { zip_code: "94110", service_type: "drain" };
    const outcome = await client.tools.test.mutate({ draft: checkAreaDraft({ url }), arguments: given });
    expect(outcome).toMatchObject({ status: "succeeded", value: { serviced: true } });
    expect((await fetch(url, { method: "POST", body: JSON.stringify(given) })).status).toBe(401);
  } finally {
    receiver.kill();
    await once(receiver, "exit");
  }
});

test("every command that the README names exists", async () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(await read("package.json")));
  const text = await read("README.md");
  const commands = [...text.matchAll(/\bpnpm ([a-z][a-z:0-9]*)/g)].map(([, name = ""]) => name);
  expect(commands).toEqual(
    expect.arrayContaining(["start", "test", "dev", "verify", "bench", "workspace:list", "workspace:plan"]),
  );
  for (const command of commands) expect(Object.keys(scripts)).toContain(command);
});

test("every file that the README points at is there", async () => {
  const text = await read("README.md");
  const paths = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = ""]) => path);
  expect(paths.length).toBeGreaterThan(5);
  for (const path of paths) await expect(run("ls", [path], { cwd: repositoryRoot })).resolves.toBeDefined();
});

test("every setting that the READMEs name is read somewhere", async () => {
  const text = (await Promise.all(["README.md", "apps/api/README.md"].map(read))).join("\n");
  const names = new Set([...text.matchAll(/`([A-Z]+(?:_[A-Z]+)+)[`=]/g)].map(([, name = ""]) => name));
  expect(names.size).toBeGreaterThan(15);
  for (const name of names) {
    const search = run(
      "git",
      ["grep", "-lw", name, "--", "apps/api/src", "apps/worker/src", "tooling/start/src"],
      {
        cwd: repositoryRoot,
      },
    );
    await expect(search, name).resolves.toBeDefined();
  }
});
