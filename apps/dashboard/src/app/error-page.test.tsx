// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PageLoadError } from "../lib/page-load.ts";
import { show } from "../testing/show.tsx";
import { ErrorPage } from "./error-page.tsx";

const reload = vi.fn();
const answerHealth = vi.fn<() => Promise<Response>>();

beforeEach(() => {
  sessionStorage.clear();
  vi.stubGlobal("fetch", answerHealth);
  vi.spyOn(window.location, "reload").mockImplementation(reload);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetAllMocks();
});

const isThere = () => Promise.resolve(new Response("{}"));
const isGone = () => Promise.reject(new TypeError("Failed to fetch"));

function showError(error: Error) {
  return show(<ErrorPage error={error} reset={() => {}} />);
}

test("a page that breaks says that nothing saved is lost, and does not reload by itself", async () => {
  answerHealth.mockImplementation(isThere);

  await showError(new TypeError("Cannot read properties of undefined"));

  expect(screen.getByRole("heading", { name: "This page stopped working" })).toBeTruthy();
  expect(answerHealth).not.toHaveBeenCalled();
  expect(reload).not.toHaveBeenCalled();
});

test("a page that cannot be fetched says that the connection is lost, and reloads when it is back", async () => {
  answerHealth.mockImplementation(isGone);
  await showError(new PageLoadError(new Error("Unable to preload CSS")));
  expect(await screen.findByRole("heading", { name: "The connection is lost" })).toBeTruthy();
  expect(reload).not.toHaveBeenCalled();

  answerHealth.mockImplementation(isThere);
  window.dispatchEvent(new Event("online"));

  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
});

test("a tab whose reload did not help says that Callhook was updated, and leaves the next one to the person", async () => {
  answerHealth.mockImplementation(isThere);
  sessionStorage.setItem("callhook-reloaded-at", String(Date.now()));

  const { user } = await showError(
    new PageLoadError(new Error("Failed to fetch dynamically imported module")),
  );

  expect(await screen.findByRole("heading", { name: "Callhook was updated" })).toBeTruthy();
  expect(reload).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: "Reload the page" }));
  expect(reload).toHaveBeenCalledOnce();
});
