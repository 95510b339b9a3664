import { SegmentedControl, Skeleton, Text } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useFormContext } from "react-hook-form";
import { lossInWords } from "../model/parameters-text.ts";
import type { ToolForm } from "../model/tool-form.ts";
import { ParameterList } from "./parameter-list.tsx";
import { Section } from "./section.tsx";

/** The editor of JSON is heavy, and most tools are made without it. */
const ParametersJson = lazy(async () => {
  const { ParametersJson: Editor } = await import("./parameters-json.tsx");
  return { default: Editor };
});

const faces = [
  { value: "form", label: "Form" },
  { value: "json", label: "JSON Schema" },
];

/** The values the tool needs, as a form or as one JSON Schema; nothing is lost between the two. */
export function ParametersSection() {
  const { getValues } = useFormContext<ToolForm>();
  const [face, setFace] = useState("form");
  const [refusal, setRefusal] = useState<string | null>(null);

  function turn(next: string) {
    const location = getValues("method") === "GET" ? "query" : "body";
    const loss = next === "json" ? lossInWords(getValues("parameters"), location) : null;
    setRefusal(loss);
    if (loss === null) setFace(next);
  }

  return (
    <Section
      id="parameters"
      title="Parameters"
      lead="What the agent takes from the conversation, or asks the caller for."
      actions={
        <SegmentedControl
          size="xs"
          aria-label="Edit parameters as"
          data={faces}
          value={face}
          onChange={turn}
        />
      }
    >
      {refusal === null ? null : (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {refusal}
        </Text>
      )}
      {face === "form" ? (
        <ParameterList />
      ) : (
        <Suspense fallback={<Skeleton height={240} />}>
          <ParametersJson />
        </Suspense>
      )}
    </Section>
  );
}
