// @vitest-environment happy-dom
import type { ToolDraft } from "@callhook/core";
import { aParameter } from "@callhook/core/testing";
import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { show } from "../../../../testing/show.tsx";
import { ToolFormFrame } from "../../../../testing/tool-form-frame.tsx";
import { MocksEditor } from "./mocks-editor.tsx";

const tool = {
  name: "Check area",
  description: "Checks an area. Use it when a caller asks for one.",
  url: "https://api.example.com/check",
  parameters: [aParameter(), aParameter({ key: "floor", type: "integer", required: false })],
};

async function showMocks() {
  const onSave = vi.fn<(draft: ToolDraft) => void>();
  const { user } = await show(
    <ToolFormFrame initial={tool} onSave={onSave}>
      <MocksEditor answer={null} given={{}} />
    </ToolFormFrame>,
  );
  const save = async () => {
    await user.click(screen.getByRole("button", { name: "Save" }));
    return onSave.mock.lastCall?.[0].mocks;
  };
  return { user, save };
}

test("a mock is made of conditions and an answer, each of the type that the tool asks for", async () => {
  const { user, save } = await showMocks();
  await user.click(screen.getByRole("button", { name: "Add a mock" }));
  await user.click(screen.getByRole("button", { name: "Add a condition" }));
  await user.selectOptions(screen.getByLabelText("Kind of condition 1"), "exact");
  await user.type(screen.getByLabelText("Value of condition 1"), "94110");
  await user.click(screen.getByRole("button", { name: "Add a condition" }));
  await user.selectOptions(screen.getByLabelText("Argument of condition 2"), "floor");
  await user.selectOptions(screen.getByLabelText("Kind of condition 2"), "exact");
  await user.type(screen.getByLabelText("Value of condition 2"), "3");
  const body = screen.getByLabelText("Answer as JSON");
  await user.clear(body);
  await user.click(body);
  await user.paste('{"serviced": false}');
  expect(screen.getByText('When zip_code is "94110" and floor is 3: answers 200')).toBeTruthy();
  expect(await save()).toEqual([
    {
      when: [
        { argument: "zip_code", is: "exact", value: "94110" },
        { argument: "floor", is: "exact", value: 3 },
      ],
      respond: { status: 200, delayMs: 0, json: { serviced: false } },
    },
  ]);
});

test("what cannot be read yet is said, and does not change the mock", async () => {
  const { user, save } = await showMocks();
  await user.click(screen.getByRole("button", { name: "Add a mock" }));
  await user.click(screen.getByRole("button", { name: "Add a condition" }));
  await user.selectOptions(screen.getByLabelText("Kind of condition 1"), "regex");
  const pattern = screen.getByLabelText<HTMLInputElement>("Value of condition 1");
  await user.clear(pattern);
  await user.click(pattern);
  await user.paste("(?=9)");
  expect(screen.getByText(/This pattern cannot be used/)).toBeTruthy();
  expect(pattern.value).toBe("(?=9)");
  await user.clear(pattern);
  await user.paste("^9");
  const body = screen.getByLabelText("Answer as JSON");
  await user.click(body);
  await user.paste("{");
  expect(screen.getByText(/This is not JSON yet/)).toBeTruthy();
  expect(await save()).toMatchObject([
    { when: [{ argument: "zip_code", is: "regex", pattern: "^9" }], respond: { json: { ok: true } } },
  ]);
});

test("a mock may pretend a failure, and one that is removed takes only itself along", async () => {
  const { user, save } = await showMocks();
  await user.click(screen.getByRole("button", { name: "Add a mock" }));
  await user.click(screen.getByRole("button", { name: "Add a mock" }));
  await user.selectOptions(screen.getAllByLabelText("Then it")[1] ?? document.body, "timed-out");
  await user.click(screen.getByRole("button", { name: "Remove mock 1" }));
  expect(screen.getByText("Any arguments: fails, timed out")).toBeTruthy();
  expect(await save()).toEqual([{ when: [], fail: "timed-out" }]);
});
