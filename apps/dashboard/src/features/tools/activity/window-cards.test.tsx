// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../../../testing/show.tsx";
import { WindowCards } from "./window-cards.tsx";

test("many tool calls are counted in numbers that can be read at a glance", async () => {
  const none = { toolCalls: 0, judged: 0, succeeded: 0, successRate: null };
  const many = { toolCalls: 232_322, judged: 225_669, succeeded: 201_740, successRate: 0.894 };
  await show(<WindowCards windows={{ day: none, week: none, month: many }} />);
  expect(screen.getByText("201,740 of 225,669 succeeded, 6,653 not counted")).toBeDefined();
  expect(screen.getAllByText("Nothing to judge by")).toHaveLength(2);
});
