import { type JsonValue, pathCovers, type ResponseMapping } from "@callhook/core";
import { SegmentedControl, Stack, Text } from "@mantine/core";
import { use, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import type { ToolForm } from "../../model/tool-form.ts";
import type { Setting } from "../fields/use-setting.ts";
import { AnswerTree } from "./answer-tree.tsx";
import type { Audience } from "./audience.ts";
import { LastAnswerContext } from "./last-answer.ts";
import { mappedFields } from "./mapped-fields.ts";
import { SampleSource } from "./sample-source.tsx";
import { SeenChoice } from "./seen-choice.tsx";

const audiences = [
  { value: "everybody", label: "Everybody" },
  { value: "receptionist", label: "Receptionist" },
  { value: "assistant", label: "Assistant" },
] as const;

/** Mapping by clicking: a sample answer as a tree, each of its fields with what becomes of it. */
export function MappingField({ setting }: { setting: Setting<ResponseMapping> }) {
  const { control } = useFormContext<ToolForm>();
  const targets = useWatch({ control, name: "agentTargets" });
  const answer = use(LastAnswerContext);
  const [pasted, setPasted] = useState<JsonValue>();
  const [audience, setAudience] = useState<Audience>("everybody");
  const fields = mappedFields({ answer: pasted ?? answer, mapping: setting.value });
  const isHidden = (path: string) => setting.value.hidden.some((hidden) => pathCovers(hidden, path));
  const shownPaths = fields.map(({ path }) => path).filter((path) => !isHidden(path));
  const hasOwn = Object.keys(setting.value.fieldsFor).length > 0;
  return (
    <Stack gap="sm" role="group" aria-label="Fields of the answer">
      <div>
        <Text size="sm" fw={500}>
          Fields of the answer
        </Text>
        <Text size="xs" c="dimmed">
          Run a test or paste a sample, then choose what becomes of each field.
        </Text>
      </div>
      <SampleSource hasAnswer={answer !== undefined} onSample={setPasted} />
      {targets.length > 1 || hasOwn ? (
        <SegmentedControl
          value={audience}
          onChange={setAudience}
          data={[...audiences]}
          aria-label="Whose view of the answer"
          size="xs"
        />
      ) : null}
      <SeenChoice setting={setting} audience={audience} all={shownPaths} />
      <AnswerTree setting={setting} audience={audience} fields={fields} />
    </Stack>
  );
}
