import { Alert, Button, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useFormContext } from "react-hook-form";
import { describeError } from "../../components/error-state.tsx";
import { useApi } from "../../lib/api.ts";
import { formatSpan } from "../conversation/format-time.ts";
import { type AgentForm, readModelForm } from "./agent-form.ts";

/** Asks the model as it is typed for one word, so that no caller is the first to find out. */
export function CheckModel({ field, label }: { field: "model" | "fallbackModel"; label: string }) {
  const api = useApi();
  const { getValues, trigger } = useFormContext<AgentForm>();
  const check = useMutation(api.agents.checkModel.mutationOptions());

  async function run() {
    const read = readModelForm(getValues(field));
    if (read.success) check.mutate({ draft: read.data });
    else await trigger(field);
  }

  return (
    <Stack gap="xs" align="flex-start">
      <Button variant="default" size="xs" loading={check.isPending} onClick={() => void run()}>
        {label}
      </Button>
      <div role="status">
        {check.data?.isReady === true ? (
          <Text size="sm">
            {`${check.data.model} answered. First word after ${formatSpan(check.data.firstWordMs ?? check.data.durationMs)}.`}
          </Text>
        ) : null}
      </div>
      {check.data?.isReady === false ? (
        <Alert role="alert" color="red" title="The model did not answer">
          {check.data.problem}
        </Alert>
      ) : null}
      {check.error === null ? null : (
        <Alert role="alert" color="red" title="Not checked">
          {describeError(check.error)}
        </Alert>
      )}
    </Stack>
  );
}
