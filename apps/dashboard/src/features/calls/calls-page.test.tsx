// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { aCall } from "../../testing/a-call.ts";
import { type Answers, laterAnswer } from "../../testing/fake-api.ts";
import { show } from "../../testing/show.tsx";
import { CallsPage } from "./calls-page.tsx";

function showCalls(list: Answers[string], search = "") {
  return show(<CallsPage />, { path: "/calls", at: `/calls${search}`, answers: { "calls.list": list } });
}

test("while the calls are on their way, their shape stands in for them", async () => {
  const list = laterAnswer();
  await showCalls(list.answer);

  expect(screen.getByText("Loading calls…")).toBeTruthy();

  list.resolve({ items: [aCall()], nextCursor: null });
  expect(await screen.findByRole("link", { name: "Do you come to 94110?" })).toBeTruthy();
  expect(screen.queryByText("Loading calls…")).toBeNull();
});

test("a call shows who called, how long, and what failed", async () => {
  await showCalls(() => ({ items: [aCall()], nextCursor: null }));

  const table = await screen.findByRole("table", { name: "Calls" });
  const [, row] = within(table).getAllByRole("row");
  for (const words of ["+1 415 555 0134", "Phone", "Receptionist", "Ended", "1:05", "1 failed"]) {
    expect(row?.textContent).toContain(words);
  }
  expect(screen.getByText("1 call")).toBeTruthy();
});

test("a call that is late to be on record says no more than that", async () => {
  const items = [aCall({ recorded: false, turnCount: 1 }), aCall({ id: "call_2" })];
  await showCalls(() => ({ items, nextCursor: null }));
  const [, behind, whole] = within(await screen.findByRole("table", { name: "Calls" })).getAllByRole("row");
  expect(behind?.textContent).toContain("Not recorded in full yet");
  expect(whole?.textContent).not.toContain("Not recorded in full yet");
});

test("an analysed call goes by its title, with the words it began with at hand", async () => {
  const items = [aCall({ title: "Blocked drain in 94110" }), aCall({ id: "call_2" })];
  await showCalls(() => ({ items, nextCursor: null }));
  const link = await screen.findByRole("link", { name: "Blocked drain in 94110" });
  expect(link.getAttribute("title")).toBe("Do you come to 94110?");
  expect(screen.getByRole("link", { name: "Do you come to 94110?" })).toBeTruthy();
});

test("a workspace without calls is shown how to hold the first one, without filters over nothing", async () => {
  await showCalls(() => ({ items: [], nextCursor: null }));

  expect(await screen.findByText("No calls yet")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Start a call" }).getAttribute("href")).toBe("/receptionist");
  expect(screen.queryByRole("search")).toBeNull();
});

test("filters that fit no call can be cleared in one press", async () => {
  const { user, location } = await showCalls(
    (input) => ({ items: hasFilter(input) ? [] : [aCall()], nextCursor: null }),
    "?search=zebra&status=ended",
  );

  expect(await screen.findByText("No call matches")).toBeTruthy();
  await user.click(screen.getAllByRole("button", { name: "Clear filters" })[0] ?? document.body);

  expect(await screen.findByRole("link", { name: "Do you come to 94110?" })).toBeTruthy();
  expect(location()).toBe("/calls");
});

test("calls that cannot be loaded offer to try again", async () => {
  let attempts = 0;
  const { user } = await showCalls(() => {
    attempts += 1;
    if (attempts === 1) throw new Error("connection refused");
    return { items: [aCall()], nextCursor: null };
  });

  expect(await screen.findByText("The calls could not be loaded")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Try again" }));

  expect(await screen.findByRole("link", { name: "Do you come to 94110?" })).toBeTruthy();
});

test("the list goes on from where a page ended, until it says that it is all", async () => {
  const cursors: unknown[] = [];
  await showCalls((input) => {
    const cursor = cursorOf(input);
    cursors.push(cursor);
    return cursor === undefined
      ? { items: [aCall()], nextCursor: "next" }
      : { items: [aCall({ id: "call_2", openingWords: "An older one" })], nextCursor: null };
  });

  expect(await screen.findByRole("link", { name: "An older one" })).toBeTruthy();
  await waitFor(() => expect(screen.getByText("All 2 calls")).toBeTruthy());
  expect(cursors).toContain("next");
});

test("a call further down that has just ended is shown as recorded once it is", async () => {
  const endedAt = new Date().toISOString();
  let reads = 0;
  await showCalls((input) => {
    if (cursorOf(input) === undefined) return { items: [aCall()], nextCursor: "next" };
    reads += 1;
    const words = { openingWords: "An older one", turnCount: 9 };
    const unknown = { recorded: false, openingWords: null, turnCount: 0 };
    const call = aCall({ id: "call_2", endedAt, ...(reads === 1 ? unknown : words) });
    return { items: [call], nextCursor: null };
  });

  expect(await screen.findByRole("link", { name: "Not recorded yet" })).toBeTruthy();
  expect(await screen.findByRole("link", { name: "An older one" })).toBeTruthy();
});

test("a page that found nothing is no end: the list looks on", async () => {
  await showCalls(
    (input) =>
      cursorOf(input) === undefined
        ? { items: [], nextCursor: "next" }
        : { items: [aCall({ openingWords: "A leak under the sink" })], nextCursor: null },
    "?search=%22under%20the%20sink%22",
  );

  expect(await screen.findByRole("link", { name: "A leak under the sink" })).toBeTruthy();
});

test("a key leads to the search, and from one call to the next", async () => {
  const items = [aCall(), aCall({ id: "call_2", openingWords: "The next one" })];
  const { user } = await showCalls(() => ({ items, nextCursor: null }));

  const first = await screen.findByRole("link", { name: "Do you come to 94110?" });
  await user.keyboard("j");
  await waitFor(() => expect(document.activeElement).toBe(first));
  await user.keyboard("j");
  await waitFor(() => expect(document.activeElement?.textContent).toBe("The next one"));
  await user.keyboard("{ArrowUp}");
  await waitFor(() => expect(document.activeElement).toBe(first));
  await user.keyboard("/");
  expect(document.activeElement).toBe(screen.getByRole("searchbox", { name: "Search calls" }));
});

test("what calls are narrowed by is asked for and stays in the address", async () => {
  const inputs: unknown[] = [];
  const { user, location } = await showCalls((input) => {
    inputs.push(input);
    return {
      items: [aCall({ slowestToolCallMs: 2_400, interrupted: true, flagged: true })],
      nextCursor: null,
    };
  }, "?flagged=yes");

  await user.click(await screen.findByRole("checkbox", { name: "Slow" }));
  await waitFor(() => expect(inputs.at(-1)).toMatchObject({ slow: true, flagged: true }));
  expect(location()).toContain("slow=yes");
  const table = await screen.findByRole("table", { name: "Calls" });
  for (const words of ["2.4 s", "Interrupted", "Flagged"]) expect(table.textContent).toContain(words);
  await user.click(screen.getByRole("button", { name: "Clear filters" }));
  await waitFor(() => expect(location()).toBe("/calls"));
});

function hasFilter(input: unknown): boolean {
  return typeof input === "object" && input !== null && "search" in input;
}

function cursorOf(input: unknown): unknown {
  return typeof input === "object" && input !== null && "cursor" in input ? input.cursor : undefined;
}
