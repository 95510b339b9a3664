// @vitest-environment happy-dom
import { act, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, test } from "vitest";
import { show } from "../../../testing/show.tsx";
import { NewBelow } from "./new-below.tsx";

test("the button counts what is new, and leaves it to the log to read it out", async () => {
  let add = () => {};
  function Growing() {
    const [count, setCount] = useState(3);
    add = () => setCount((known) => known + 1);
    return <NewBelow isAway count={count} onGo={() => undefined} />;
  }
  await show(<Growing />);
  expect(screen.getByRole("button", { name: "Go to the latest" })).toBeTruthy();
  act(() => add());
  const button = screen.getByRole("button", { name: "Go to the latest (1 new)" });
  expect(button.closest("[role=status], [role=log], [aria-live]")).toBeNull();
});
