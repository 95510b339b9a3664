import { expect, test } from "vitest";
import { createOfflineModel } from "./offline-model.ts";
import { businesses } from "./testing/businesses/index.ts";
import { playBusiness } from "./testing/play-dialogue.ts";

const model = createOfflineModel({ now: () => new Date("2026-11-23T10:00:00") });

const dialogues = businesses.flatMap((business) =>
  Object.entries(business.dialogues).map(([title, exchanges]) => ({
    business,
    exchanges,
    title: `${business.name}: ${title}`,
  })),
);

test.each(dialogues)("$title", async ({ business, exchanges }) => {
  const turns = await playBusiness({ model, business, exchanges });
  expect(
    turns.flatMap(({ caller, problems }) => problems.map((problem) => `${caller} → ${problem}`)),
  ).toEqual([]);
});

test("the dialogues come from at least fifteen kinds of business", () => {
  expect(new Set(businesses.map(({ name }) => name)).size).toBe(businesses.length);
  expect(businesses.length).toBeGreaterThanOrEqual(15);
});
