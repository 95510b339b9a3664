import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

const root = import.meta.dirname;

/** Everything a file imports or re-exports at run time; a type leaves no trace in a bundle. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, "utf8");
  const statements = source.matchAll(/^(?:import|export)\s(?!type\s)[^;]*?from\s+"([^"]+)"/gms);
  const bare = source.matchAll(/(?:^import\s+|\bimport\()"([^"]+)"/gm);
  return [...statements, ...bare].map((match) => match[1] ?? "");
}

function reachableFrom(entry: string): { files: string[]; packages: string[] } {
  const files = new Set([entry]);
  const packages = new Set<string>();
  for (const file of files) {
    for (const name of importsOf(file)) {
      if (name.startsWith(".")) files.add(join(dirname(file), name));
      else packages.add(name);
    }
  }
  return { files: [...files].map((file) => relative(root, file)), packages: [...packages] };
}

test("the root entry runs in a browser: it reaches zod, the pattern engine and what compares drafts", () => {
  const { files, packages } = reachableFrom(join(root, "index.ts"));
  expect(packages.toSorted()).toEqual(["microdiff", "re2js", "zod"]);
  expect(files).toContain("execution/request/build-request.ts");
  expect(files.filter((file) => file.startsWith("engine/") || file.startsWith("testing/"))).toEqual([]);
});

test("imports and exports run in a browser too, and the engine knows nothing of them", () => {
  const { packages, files } = reachableFrom(join(root, "interop/index.ts"));
  expect(packages).toContain("js-yaml");
  expect(packages.filter((name) => name.startsWith("node:") || name === "undici")).toEqual([]);
  expect(files.filter((file) => file.startsWith("engine/") || file.startsWith("testing/"))).toEqual([]);
  const engine = reachableFrom(join(root, "engine/index.ts"));
  const page = reachableFrom(join(root, "index.ts"));
  expect(engine.files.filter((file) => file.startsWith("interop/"))).toEqual([]);
  // What the editor itself shows is small; what reads other people's documents stays out of a page.
  expect(page.files.filter((file) => file.startsWith("interop/import"))).toEqual([]);
  expect(page.packages).not.toContain("js-yaml");
});

test("nothing that the root entry reaches uses a global of Node", () => {
  const { files } = reachableFrom(join(root, "index.ts"));
  const users = files.filter((file) =>
    /\b(?:Buffer|process|require|__dirname|setImmediate)\b\s*[.(]/.test(read(file)),
  );
  expect(users).toEqual([]);
});

test("the readers of kinds run in a browser too: they reach nothing of Node", () => {
  const { packages } = reachableFrom(join(root, "tool/kinds/kind-readers.ts"));
  expect(packages).toContain("libphonenumber-js/min");
  expect(packages.filter((name) => name.startsWith("node:") || name === "undici")).toEqual([]);
});

test("the walk sees Node where it is: in the engine", () => {
  const { packages } = reachableFrom(join(root, "engine/index.ts"));
  expect(packages).toEqual(expect.arrayContaining(["undici", "node:net", "node:tls", "node:zlib"]));
});

test("steps of a tool call need no Node beyond its digest, so another transport can use them", () => {
  const { packages } = reachableFrom(join(root, "execution/execute-tool.ts"));
  expect(packages.filter((name) => name !== "node:crypto").toSorted()).toEqual(["re2js", "zod"]);
});

function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}
