import { formatSpan, isSameValue } from "@callhook/core";
import { Alert, Button, Stack, Text } from "@mantine/core";
import { useFormContext, useWatch } from "react-hook-form";
import { describeError } from "../../components/error-state.tsx";
import { useApi } from "../../lib/api.ts";
import { useMutation } from "../../lib/use-mutation.ts";
import { type AgentForm, readModelForm } from "./agent-form.ts";

/** Asks the model as it is typed for one word, so that no caller is the first to find out. */
export function CheckModel({ field, label }: { field: "model" | "fallbackModel"; label: string }) {
  const api = useApi();
  const { control, trigger } = useFormContext<AgentForm>();
  const check = useMutation(api.agents.checkModel.mutationOptions());
  const read = readModelForm(useWatch({ control, name: field }));
  const checked = check.variables !== undefined && "draft" in check.variables ? check.variables.draft : null;
  // What was found out is about the model that was typed then.
  const answer = read.success && isSameValue(read.data, checked) ? check.data : undefined;

  async function run() {
    if (read.success) check.mutate({ draft: read.data });
    else await trigger(field);
  }

  return (
    <Stack gap="xs" align="flex-start">
      <Button variant="default" size="xs" loading={check.isPending} onClick={() => void run()}>
        {label}
      </Button>
      <div role="status">
        {answer?.isReady === true ? (
          <Text size="sm">
            {`${answer.model} answered. First word after ${formatSpan(answer.firstWordMs ?? answer.durationMs)}.`}
          </Text>
        ) : null}
      </div>
      {answer?.isReady === false ? (
        <Alert role="alert" color="red" title="The model did not answer">
          {answer.problem}
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
