import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { describeError } from "../../../components/error-state.tsx";
import { notifySuccess } from "../../../components/notify.tsx";
import { useApiClient } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { addParameters } from "../model/add-parameters.ts";
import type { ToolForm } from "../model/tool-form.ts";
import classes from "./import.module.css";

/** Every field of a sample becomes a parameter, beside those that are there. */
export function SampleDialog({ onClose }: { onClose: () => void }) {
  const { getValues, setValue } = useFormContext<ToolForm>();
  const client = useApiClient();
  const [source, setSource] = useState("");
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () => client.tools.import.query({ format: "json-sample", source }),
    onSuccess: ({ drafts: [first] }) => {
      if (first === undefined) return;
      const { parameters, method } = getValues();
      const { all, added } = addParameters({ present: parameters, inferred: first.draft.parameters, method });
      setValue("parameters", all, { shouldDirty: true });
      onClose();
      notifySuccess({
        title: added.length === 1 ? "Added one parameter" : `Added ${added.length} parameters`,
        message: added.length === 0 ? "All of them were there already." : added.join(", "),
      });
    },
  });
  return (
    <Modal opened onClose={onClose} title="Paste sample JSON" size="lg" radius="lg" centered>
      <Stack gap="md">
        <Textarea
          data-autofocus
          label="An example of what the endpoint is sent"
          placeholder='{"zip_code": "94110", "service_type": "blocked drain"}'
          value={source}
          onChange={(event) => {
            reset();
            setSource(event.currentTarget.value);
          }}
          rows={8}
          spellCheck={false}
          error={error === null ? null : describeError(error)}
          classNames={{ input: classes.source ?? "" }}
        />
        <Group justify="space-between">
          <Text size="xs" c="dimmed">
            Types are inferred; parameters that are there stay as they are.
          </Text>
          <Button onClick={() => mutate()} loading={isPending} disabled={source.trim() === ""}>
            Add parameters
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
