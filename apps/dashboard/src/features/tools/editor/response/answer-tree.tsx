import type { ResponseMapping } from "@callhook/core";
import { Text } from "@mantine/core";
import type { Setting } from "../fields/use-setting.ts";
import { AnswerFieldRow } from "./answer-field-row.tsx";
import type { Audience } from "./audience.ts";
import classes from "./response.module.css";
import type { AnswerField } from "./sample-fields.ts";

type AnswerTreeProps = {
  setting: Setting<ResponseMapping>;
  audience: Audience;
  fields: readonly AnswerField[];
};

/** The sample as a tree: what holds fields stands above them, indented like JSON. */
export function AnswerTree({ setting, audience, fields }: AnswerTreeProps) {
  if (fields.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        No fields to show yet.
      </Text>
    );
  }
  const all = fields.map(({ path }) => path);
  return (
    <ul className={classes.tree} aria-label="Fields">
      {fields.map((field, index) => (
        <AnswerFieldRow
          key={field.path}
          field={field}
          parents={newParents(all[index - 1], field.path)}
          setting={setting}
          click={{ audience, path: field.path, all }}
        />
      ))}
    </ul>
  );
}

/** The steps above a field that the field before it does not stand under. */
function newParents(previous: string | undefined, path: string): { depth: number; step: string }[] {
  const steps = path.split(".").slice(0, -1);
  const before = previous?.split(".").slice(0, -1) ?? [];
  const same = steps.findIndex((step, depth) => before[depth] !== step);
  const from = same === -1 ? steps.length : same;
  return steps.slice(from).map((step, index) => ({ depth: from + index, step }));
}
