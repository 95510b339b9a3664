import { expect, test } from "../stack/fixtures.ts";

test.beforeEach(async ({ toolEditor }) => {
  await toolEditor.openNew();
  await toolEditor.describe({
    name: "Order parts",
    description: "Orders spare parts. Use it when somebody wants to order.",
    method: "POST",
    url: "https://api.example.com/orders",
  });
  await toolEditor.addParameter({ key: "part", description: "Name of the part" });
  await toolEditor.addParameter({ key: "count", type: "number", description: "How many" });
  await toolEditor.addParameter({ key: "urgent", type: "boolean", description: "Whether it is urgent" });
});

test("parameters are put in order with the keyboard, and the order is saved", async ({
  page,
  toolEditor,
  workspace,
}) => {
  expect(await toolEditor.parameterKeys()).toEqual(["part", "count", "urgent"]);
  await toolEditor
    .parameter("urgent")
    .getByRole("button", { name: /^Move .* up$/ })
    .press("Enter");
  expect(await toolEditor.parameterKeys()).toEqual(["part", "urgent", "count"]);
  await page.getByRole("button", { name: "Reorder parameter part" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect.poll(() => toolEditor.parameterKeys()).toEqual(["urgent", "part", "count"]);
  await toolEditor.save();
  await expect
    .poll(async () => (await workspace.client.tools.list.query()).items[0]?.parameters.map(({ key }) => key))
    .toEqual(["urgent", "part", "count"]);
});

test("parameters are put in order with the mouse", async ({ page, toolEditor }) => {
  await page.setViewportSize({ width: 1280, height: 2400 });
  await page.getByRole("button", { name: "Reorder parameter urgent" }).hover();
  await page.mouse.down();
  const list = toolEditor.form.getByRole("list", { name: "Parameters" });
  // A hand that waits until the card is where it should be, trembling as hands do; the page scrolls under it.
  await expect
    .poll(async () => {
      const box = await list.boundingBox();
      if (box === null) throw new Error("The parameters are not on the page.");
      await page.mouse.move(box.x + 20, box.y + 30, { steps: 5 });
      await page.mouse.move(box.x + 20, box.y + 20, { steps: 5 });
      return toolEditor.parameterKeys();
    })
    .toEqual(["urgent", "part", "count"]);
  await page.mouse.up();
  await expect.poll(() => toolEditor.parameterKeys()).toEqual(["urgent", "part", "count"]);
});

test("a removed parameter comes back with undo, as it was", async ({ toolEditor }) => {
  await toolEditor
    .parameter("count")
    .getByRole("button", { name: /^Remove/ })
    .click();
  expect(await toolEditor.parameterKeys()).toEqual(["part", "urgent"]);
  await toolEditor.form.getByRole("status").getByRole("button", { name: "Undo" }).click();
  expect(await toolEditor.parameterKeys()).toEqual(["part", "count", "urgent"]);
  await expect(toolEditor.parameter("count").getByLabel("Type")).toHaveValue("number");
});

test("a key that is used twice is pointed out in place", async ({ page, toolEditor, workspace }) => {
  await toolEditor.parameter("count").getByLabel("Key").fill("part");
  await toolEditor.save();
  await expect(page.getByText("The key part is used twice.").first()).toBeVisible();
  expect((await workspace.client.tools.list.query()).items).toEqual([]);
});

test("the preview shows the exact request and what the model is told, as it is typed", async ({
  toolEditor,
}) => {
  await expect(toolEditor.panel.getByText("https://api.example.com/orders").first()).toBeVisible();
  await expect(toolEditor.panel.getByText("POST").first()).toBeVisible();
  await toolEditor.openTab("What the model sees");
  await expect(toolEditor.panel.getByText("order_parts").first()).toBeVisible();
});

test("a press counts although the field that it leaves complains, and moves the button", async ({
  toolEditor,
}) => {
  const add = toolEditor.form.getByRole("button", { name: "Add parameter" });
  await add.click();
  await add.click();
  await add.click();
  await expect.poll(() => toolEditor.parameterKeys()).toEqual(["part", "count", "urgent", "", "", ""]);
  await expect(toolEditor.form.getByText("Key is required.")).toHaveCount(2);
});
