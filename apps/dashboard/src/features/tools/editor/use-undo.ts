import { useHotkeys } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import type { ToolForm } from "../model/tool-form.ts";
import type { ToolFormApi } from "./tool-form-api.ts";

const mostSteps = 100;
const pauseMs = 400;

/**
 * Takes back and does again what was changed in the form, step by step; a step ends with a pause. By keyboard outside
 * of text fields, which have an undo of their own.
 */
export function useUndo(form: ToolFormApi, isOn: boolean) {
  const steps = useRef<string[]>([]);
  const place = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [can, setCan] = useState({ undo: false, redo: false });

  function tell() {
    setCan({ undo: place.current > 0, redo: place.current < steps.current.length - 1 });
  }

  function take() {
    clearTimeout(timer.current);
    const text = JSON.stringify(form.getValues());
    if (text === steps.current[place.current]) return;
    steps.current = [...steps.current.slice(0, place.current + 1), text].slice(-mostSteps);
    place.current = steps.current.length - 1;
    tell();
  }

  function go(by: -1 | 1) {
    if (!isOn) return;
    take();
    const text = steps.current[place.current + by];
    if (text === undefined) return;
    place.current += by;
    form.reset(JSON.parse(text) as ToolForm, { keepDefaultValues: true, keepIsSubmitted: true });
    tell();
  }

  function goByKey(event: KeyboardEvent, by: -1 | 1) {
    if (isTextField(event.target)) return;
    event.preventDefault();
    go(by);
  }

  useEffect(() => {
    steps.current = [JSON.stringify(form.getValues())];
    place.current = 0;
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer.current);
        timer.current = setTimeout(take, pauseMs);
      },
    });
    return () => {
      unsubscribe();
      clearTimeout(timer.current);
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what it calls reads the newest from its references
  }, [form]);
  useHotkeys(
    [
      ["mod+Z", (event) => goByKey(event, -1), { preventDefault: false }],
      ["mod+shift+Z", (event) => goByKey(event, 1), { preventDefault: false }],
    ],
    [],
  );

  return { canUndo: can.undo, canRedo: can.redo, undo: () => go(-1), redo: () => go(1) };
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !["checkbox", "radio", "button", "range"].includes(target.type)) ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
