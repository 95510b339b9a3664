import type { CallhookClient } from "@callhook/client";
import type { ToolDraft } from "@callhook/core";
import { createFormControl } from "react-hook-form";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createFakeClient, laterAnswer } from "../../../testing/fake-api.ts";
import { blankForm, type ToolForm } from "../model/tool-form.ts";
import { type AutosaveStatus, createDraftKeeper } from "./draft-keeper.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const newTool = { toolId: null, version: 0, revision: null, savedAt: null };
const kept = { revision: "draft_1", savedAt: "2026-11-29T17:00:00.000Z" };

/** A keeper that listens to a form; each save is answered by the next of `answers`. */
function keep(...answers: (() => unknown)[]) {
  const form = createFormControl<ToolForm, unknown, ToolDraft>({ defaultValues: blankForm });
  const saved: unknown[] = [];
  const statuses: AutosaveStatus["kind"][] = [];
  const client: CallhookClient = createFakeClient({
    "tools.saveDraft": (input) => {
      saved.push(Object(input).draft.name);
      return answers.shift()?.() ?? kept;
    },
  });
  const keeper = createDraftKeeper({
    form,
    client,
    base: newTool,
    onStatus: ({ kind }) => statuses.push(kind),
  });
  const leave = keeper.listen();
  return { type: (name: string) => form.setValue("name", name), leave, saved, statuses };
}

test("what was typed is kept once typing pauses", async () => {
  const { type, saved, statuses } = keep();
  type("Half");
  type("Half done");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(saved).toEqual(["Half done"]);
  expect(statuses.at(-1)).toBe("kept");
});

test("what is typed while a save is under way is not said to be kept before it is", async () => {
  const first = laterAnswer();
  const { type, saved, statuses } = keep(first.answer);
  type("Half");
  await vi.advanceTimersByTimeAsync(1_000);
  type("Half done");
  first.resolve(kept);
  await vi.advanceTimersByTimeAsync(100);
  expect(statuses).not.toContain("kept");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(saved).toEqual(["Half", "Half done"]);
  expect(statuses.at(-1)).toBe("kept");
});

test("what is taken back while it is being saved is kept as it was taken back", async () => {
  const first = laterAnswer();
  const { type, saved } = keep(first.answer);
  type("Half");
  await vi.advanceTimersByTimeAsync(1_000);
  type("");
  first.resolve(kept);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(saved).toEqual(["Half", ""]);
});

test("a save that failed is tried again", async () => {
  const { type, saved, statuses } = keep(() => Promise.reject(new Error("down")));
  type("Half");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(statuses.at(-1)).toBe("failed");
  await vi.advanceTimersByTimeAsync(6_000);
  expect(saved).toEqual(["Half", "Half"]);
  expect(statuses.at(-1)).toBe("kept");
});

test("a save that fails after its page was left is not tried again", async () => {
  const first = laterAnswer();
  const { type, leave, saved } = keep(first.answer);
  type("Half");
  await vi.advanceTimersByTimeAsync(1_000);
  leave();
  first.reject(new Error("down"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(saved).toEqual(["Half"]);
});
