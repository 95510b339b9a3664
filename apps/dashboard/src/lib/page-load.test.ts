import { expect, test } from "vitest";
import { createPageLoad, PageLoadError } from "./page-load.ts";

test.each([
  "Unable to preload CSS for http://localhost/assets/calls-page-1.css",
  "Failed to fetch dynamically imported module: http://localhost/assets/calls-page-1.js",
  "error loading dynamically imported module: http://localhost/assets/calls-page-1.js",
  "Importing a module script failed.",
])("a page that cannot be fetched is told from one that breaks: %s", async (message) => {
  const cause = new TypeError(message);
  const load = createPageLoad(() => Promise.reject(cause));

  const error = await load().catch((thrown: unknown) => thrown);

  expect(error).toBeInstanceOf(PageLoadError);
  expect(error).toHaveProperty("cause", cause);
});

test("a page whose code throws keeps its own error", async () => {
  const bug = new TypeError("Cannot read properties of undefined");

  await expect(createPageLoad(() => Promise.reject(bug))()).rejects.toBe(bug);
});

test("a page that failed once is not fetched again, because its style would be missing", async () => {
  let attempts = 0;
  const load = createPageLoad(() => {
    attempts += 1;
    return attempts === 1
      ? Promise.reject(new Error("Unable to preload CSS for http://localhost/assets/a.css"))
      : Promise.resolve({ Page: "page" });
  });

  await expect(load()).rejects.toBeInstanceOf(PageLoadError);
  await expect(load()).rejects.toBeInstanceOf(PageLoadError);
  expect(attempts).toBe(1);
});

test("a page that arrives is handed on", async () => {
  await expect(createPageLoad(() => Promise.resolve({ Page: "page" }))()).resolves.toEqual({ Page: "page" });
});
