import { type KeyboardEvent, useMemo, useState } from "react";
import type { LibraryTool } from "../library-types.ts";
import { choose, chooseAll, nothingChosen } from "./selection.ts";

/** Which of the shown tools are chosen. What is not shown any more is not chosen any more. */
export function useSelection(tools: readonly LibraryTool[]) {
  const [selection, setSelection] = useState(nothingChosen);
  const order = useMemo(() => tools.map(({ id }) => id), [tools]);
  const chosen = useMemo(() => tools.filter(({ id }) => selection.ids.has(id)), [tools, selection]);

  const set = (id: string, { isOn, isRange }: { isOn: boolean; isRange: boolean }) =>
    setSelection((before) => choose(before, { id, isOn, isRange, order }));
  const clear = () => setSelection(nothingChosen);

  /** Arrows go from row to row, with the shift key they choose on the way; Escape lets all go. */
  function handleKey(event: KeyboardEvent<HTMLElement>) {
    if (event.key === "Escape" && chosen.length > 0) return clear();
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || !isBox(event.target)) return;
    const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input[data-choose]")];
    const next = boxes[boxes.indexOf(event.target) + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    const id = next.dataset["choose"];
    if (event.shiftKey && id !== undefined) set(id, { isOn: true, isRange: true });
  }

  return {
    chosen,
    isChosen: (id: string) => selection.ids.has(id),
    set,
    clear,
    setAll: (isOn: boolean) => setSelection(isOn ? chooseAll(order) : nothingChosen),
    handleKey,
  };
}

function isBox(target: EventTarget): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.dataset["choose"] !== undefined;
}
