// @vitest-environment happy-dom
import { aParameter } from "@callhook/core/testing";
import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { show } from "../../../testing/show.tsx";
import { ToolFormFrame } from "../../../testing/tool-form-frame.tsx";
import type { ToolForm } from "../model/tool-form.ts";
import { BasicsSection } from "./basics-section.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { ParametersSection } from "./parameters-section.tsx";
import { RequestSection } from "./request-section.tsx";

const noRefusals: string[] = [];

async function showEditor({
  initial = {},
  refusals = noRefusals,
}: {
  initial?: Partial<ToolForm>;
  refusals?: string[];
}) {
  const onSave = vi.fn();
  const { user } = await show(
    <ToolFormFrame initial={initial} onSave={onSave}>
      <ErrorSummary refusals={refusals} />
      <BasicsSection saved={null} />
      <RequestSection />
      <ParametersSection />
    </ToolFormFrame>,
  );
  const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));
  return { user, press, onSave };
}

test("nothing is complained about before somebody saves", async () => {
  await showEditor({});

  expect(screen.queryByRole("alert")).toBeNull();
});

test("a save that cannot be made lists everything at once, in the order of the page", async () => {
  const { press, onSave } = await showEditor({
    initial: { method: "GET", parameters: [aParameter({ location: "query", description: "" })] },
  });

  await press("Save");

  expect(await screen.findByText("4 things to fix before this can be saved")).toBeTruthy();
  const sentences = screen.getByRole("alert").querySelectorAll("li");
  expect([...sentences].map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/name/i),
    expect.stringMatching(/description/i),
    expect.stringMatching(/url/i),
    expect.stringMatching(/^Parameter 1 \(zip_code\): /),
  ]);
  expect(onSave).not.toHaveBeenCalled();
});

test("each complaint leads to its field", async () => {
  const { press } = await showEditor({
    initial: {
      name: "Check area",
      description: "Checks an area.",
      url: "https://a.example",
      method: "GET",
      parameters: [{ ...aParameter({ location: "query" }), key: "" }],
    },
  });
  await press("Save");

  await press(/^Parameter 1: /);

  expect(document.activeElement).toBe(screen.getByLabelText("Key"));
});

test("a refusal that belongs to no field takes the focus itself", async () => {
  await showEditor({ refusals: ["The workspace already has 100 tools."] });

  const summary = screen.getByRole("alert");
  expect(summary.textContent).toContain("One thing to fix before this can be saved");
  expect(summary.textContent).toContain("The workspace already has 100 tools.");
  expect(document.activeElement).toBe(summary);
});
