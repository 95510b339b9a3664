import { Accessibility } from "@dnd-kit/dom";
import type { DragDropProvider } from "@dnd-kit/react";
import { isSortable } from "@dnd-kit/react/sortable";
import type { ComponentProps } from "react";

type Draggable = Parameters<typeof isSortable>[0];
type DragEvent = { operation: { source: Draggable } };
type Plugins = Extract<ComponentProps<typeof DragDropProvider>["plugins"], (defaults: never) => unknown>;

/** What a screen reader says while a parameter is moved by keyboard, in words instead of ids. */
const announcements = Accessibility.configure({
  screenReaderInstructions: {
    draggable:
      "Press Space to pick this up, the arrow keys to move it, Space to drop it, Escape to leave it.",
  },
  announcements: {
    dragstart: ({ operation: { source } }: DragEvent) =>
      `Picked up ${nameOf(source)} from ${placeOf(source)}.`,
    dragover: ({ operation: { source } }: DragEvent) => `Moved ${nameOf(source)} to ${placeOf(source)}.`,
    dragend: ({ operation: { source }, canceled }: DragEvent & { canceled: boolean }) =>
      canceled ? `Left ${nameOf(source)} where it was.` : `Dropped ${nameOf(source)} at ${placeOf(source)}.`,
  },
});

export const withAnnouncements: Plugins = (defaults) => [...defaults, announcements];

function nameOf(source: Draggable): string {
  const label: unknown = source?.data["label"];
  return typeof label === "string" ? label : "the parameter";
}

function placeOf(source: Draggable): string {
  return isSortable(source) ? `position ${source.index + 1}` : "its place";
}
