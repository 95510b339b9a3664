import { json } from "@codemirror/lang-json";
import { Alert, Anchor, List, Stack, Text, useComputedColorScheme } from "@mantine/core";
import CodeMirror, { EditorView } from "@uiw/react-codemirror";
import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { parametersOfText, type ReadText, textOfParameters } from "../model/parameters-text.ts";
import type { ToolForm } from "../model/tool-form.ts";

const extensions = [
  json(),
  EditorView.lineWrapping,
  EditorView.contentAttributes.of({ "aria-label": "Parameters as JSON Schema" }),
];

/** All parameters as one JSON Schema. What is read without a problem is the form's at once. */
export function ParametersJson() {
  const { getValues, setValue } = useFormContext<ToolForm>();
  const [text, setText] = useState(() => textOfParameters(getValues("parameters")));
  const [read, setRead] = useState<ReadText>({ parameters: null, problems: [] });
  const scheme = useComputedColorScheme("light");

  function change(next: string) {
    setText(next);
    const answer = parametersOfText(next, getValues("method") === "GET" ? "query" : "body");
    setRead(answer);
    if (answer.problems.length === 0) take(answer);
  }

  function take({ parameters }: ReadText) {
    if (parameters !== null) setValue("parameters", parameters, { shouldDirty: true });
  }

  function leaveOut() {
    if (read.parameters === null) return;
    take(read);
    setText(textOfParameters(read.parameters));
    setRead({ parameters: null, problems: [] });
  }

  return (
    <Stack gap="sm">
      <CodeMirror
        value={text}
        onChange={change}
        extensions={extensions}
        theme={scheme}
        maxHeight="32rem"
        basicSetup={{ lineNumbers: false, foldGutter: false }}
      />
      {read.problems.length === 0 ? (
        <Text size="xs" c="dimmed">
          JSON Schema 2020-12. What it has no word for is written as x-callhook-location, x-callhook-source,
          x-callhook-kind and so on.
        </Text>
      ) : (
        <Alert color="red" role="alert" title="Not taken over yet">
          <List size="sm" spacing={4}>
            {read.problems.map(({ path, message }) => (
              <List.Item key={`${path}:${message}`}>
                {path === "" ? "" : <strong>{path}: </strong>}
                {message}
              </List.Item>
            ))}
          </List>
          <Text size="sm" mt="xs">
            Until this is put right, the tool keeps the parameters from before.
          </Text>
          {read.parameters === null ? null : (
            <Anchor component="button" type="button" size="sm" mt="xs" onClick={leaveOut}>
              Leave these out
            </Anchor>
          )}
        </Alert>
      )}
    </Stack>
  );
}
