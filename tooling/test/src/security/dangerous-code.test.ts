import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryDir } from "../repository.ts";

type Danger = { what: string; pattern: RegExp; example: string; allowed?: Record<string, string> };

const slowness = "a constant number: a parameter would not match the condition of a partial index";

/** What has no place in what is deployed. Whoever needs it says here why it is safe there. */
const dangers: Danger[] = [
  {
    what: "another program is run, or a shell",
    pattern: /node:child_process|node:cluster|\bexecFile\b|\bspawn\(/,
    example: 'import { exec } from "node:child_process";',
  },
  {
    what: "a text is run as code",
    pattern: /\beval\(|new Function\(|node:vm\b|set(?:Timeout|Interval)\(["'`]/,
    example: 'new Function("return 1")',
  },
  {
    what: "a text is put into a page as HTML",
    pattern: /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write\b|srcDoc=/,
    example: "element.innerHTML = text",
  },
  {
    what: "XML is parsed, or data is read by a format that names its own types",
    pattern: /DOMParser|xml2js|fast-xml|libxml|node:v8\b|node-serialize|js-yaml/,
    example: 'import { parseString } from "xml2js";',
    allowed: {
      "packages/core/src/interop/reading/read-document.ts":
        "YAML into plain values: its schema names no types of ours, depth and aliases are bounded",
    },
  },
  {
    what: "pages talk to each other",
    pattern: /\.postMessage\(|addEventListener\(["']message["']/,
    example: 'window.postMessage("x", "*")',
  },
  {
    what: "a hash or cipher is used that is broken, or a cipher by hand",
    pattern: /["'](?:md4|md5|sha1|sha-1|rc4|des3?|des-[\w-]+)["']|create(?:Cipher|Decipher)/i,
    example: 'createHash("md5")',
    allowed: {
      "apps/api/src/channels/twilio/signature.ts":
        "Twilio signs with HMAC-SHA1, which collisions of SHA-1 do not break",
      "packages/db/src/secrets/keyring.ts":
        "AES-256-GCM of Node, as decision 0016 says; nothing of it by hand",
    },
  },
  {
    what: "numbers are guessable",
    pattern: /Math\.random\b/,
    example: "Math.random()",
    allowed: {
      "packages/core/src/engine/create-engine.ts": "spreads retries in time; nobody gains by guessing when",
      "packages/db/src/ledger/sweep-ledger.ts": "spreads sweeps in time; nobody gains by guessing when",
      "packages/db/src/webhooks/webhook-outbox.ts": "spreads retries in time; nobody gains by guessing when",
    },
  },
  {
    what: "a browser is made to keep something beyond the page",
    pattern: /\b(?:localStorage|sessionStorage|indexedDB|caches\.open)\b|document\.cookie/,
    example: 'localStorage.setItem("key", value)',
    allowed: {
      "apps/dashboard/src/features/calls/transcript-read.ts": "that a transcript was opened, as yes",
      "apps/dashboard/src/lib/current-workspace.ts": "the id of the workspace that is shown",
      "apps/dashboard/src/lib/own-reloads.ts": "when the page reloaded itself",
    },
  },
  {
    what: "certificates are not checked",
    pattern: /rejectUnauthorized:\s*false|NODE_TLS_REJECT_UNAUTHORIZED/,
    example: "rejectUnauthorized: false",
  },
  {
    what: "SQL is put together from text",
    pattern: /sql\.raw\(|\.unsafe\(/,
    example: "sql.raw(`drop table ${name}`)",
    allowed: {
      "packages/db/src/calls/pick-calls.ts": slowness,
      "packages/db/src/overview/read-durations.ts": "names of columns that the file itself lists",
      "packages/db/src/schema/tool-calls.ts": slowness,
      "packages/db/src/schema/transcripts.ts": slowness,
      "packages/db/src/seed/many/into-empty-tables.ts":
        "the database's own definitions of keys and references, to be made again",
      "packages/db/src/seed/many/without-indexes.ts":
        "the database's own definition of an index, to be made again",
      "packages/db/src/tools/activity/list-tool-calls.ts": slowness,
    },
  },
];

const deployed = execFileSync(
  "git",
  ["ls-files", "-z", "--", ":(glob)apps/*/src/**", ":(glob)packages/*/src/**"],
  {
    cwd: repositoryDir,
    encoding: "utf8",
  },
)
  .split("\0")
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/testing\//.test(file));

test.each(dangers)(
  "nowhere in what is deployed $what, unless it is said why",
  ({ pattern, example, allowed = {} }) => {
    expect(example, "the pattern knows its own example").toMatch(pattern);
    const found = deployed.filter((file) => pattern.test(readFileSync(join(repositoryDir, file), "utf8")));
    expect(found).toEqual(Object.keys(allowed));
  },
);

test("what is deployed is really looked at", () => {
  expect(deployed.length).toBeGreaterThan(300);
  expect(deployed).toContain("apps/api/src/main.ts");
});
