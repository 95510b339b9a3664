import type { ValueShape } from "@callhook/core";
import type { ComponentType, ReactNode } from "react";

/** What every part of the editor of a value is given: the value, how it changes, and what is wrong with it. */
export type ShapeFieldProps = {
  shape: ValueShape;
  onChange: (patch: Partial<ValueShape>) => void;
  /** The tree of errors from this value on. */
  errors: unknown;
};

export type ValueEditorProps = ShapeFieldProps & {
  /** Whether a value can be missing, and so have a default: an item of a list cannot. */
  canBeMissing?: boolean;
  /** Stands before its own fields. */
  lead?: ReactNode;
};

/** What is inside of a value is edited like the value itself, by the same component. */
export type NestedFieldProps = ShapeFieldProps & { ValueEditor: ComponentType<ValueEditorProps> };
