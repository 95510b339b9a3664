import { expect, test } from "vitest";
import { choose, chooseAll, nothingChosen, type Selection } from "./selection.ts";

const order = ["a", "b", "c", "d", "e"];
const click = (selection: Selection, id: string, { isOn = true, isRange = false } = {}) =>
  choose(selection, { id, isOn, isRange, order });
const idsOf = ({ ids }: Selection) => [...ids].toSorted();

test("a row is chosen and let go, and the others stay as they are", () => {
  const two = click(click(nothingChosen, "a"), "c");
  expect(idsOf(two)).toEqual(["a", "c"]);
  expect(idsOf(click(two, "a", { isOn: false }))).toEqual(["c"]);
  expect(idsOf(nothingChosen)).toEqual([]);
});

test("a range goes from the row before to this one, in either direction, and adds to what was chosen", () => {
  expect(idsOf(click(click(nothingChosen, "b"), "d", { isRange: true }))).toEqual(["b", "c", "d"]);
  expect(idsOf(click(click(nothingChosen, "d"), "b", { isRange: true }))).toEqual(["b", "c", "d"]);
  const apart = click(click(nothingChosen, "a"), "c");
  expect(idsOf(click(apart, "e", { isRange: true }))).toEqual(["a", "c", "d", "e"]);
});

test("a range that is let go lets all of its rows go", () => {
  const most = click(chooseAll(order), "b", { isOn: false });
  expect(idsOf(click(most, "d", { isOn: false, isRange: true }))).toEqual(["a", "e"]);
});

test("a range whose other end is not shown any more, or never was, is the row alone", () => {
  expect(idsOf(click(nothingChosen, "c", { isRange: true }))).toEqual(["c"]);
  const gone = choose(nothingChosen, { id: "z", isOn: true, isRange: false, order: ["z"] });
  expect(idsOf(click(gone, "c", { isRange: true }))).toEqual(["c", "z"]);
});
