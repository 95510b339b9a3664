import { type PersonalData, personalDataKinds, personalDataName, placeholderOf } from "@callhook/core";
import { Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { notifySuccess } from "../../../components/notify.tsx";
import { useApi } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { ProblemNote } from "../../entrance/problem-note.tsx";

type RedactionFormProps = { kinds: readonly PersonalData[]; isAllowed: boolean };

/** Which personal data is replaced in the records of calls. */
export function RedactionForm({ kinds, isAllowed }: RedactionFormProps) {
  const api = useApi();
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState<readonly PersonalData[]>(kinds);
  const saving = useMutation(
    api.workspace.setRedaction.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: api.workspace.redaction.queryKey() });
        notifySuccess({ title: "Saved: it holds for calls that end from now on" });
      },
    }),
  );
  const isDirty = personalDataKinds.some((kind) => chosen.includes(kind) !== kinds.includes(kind));
  const choose = (values: string[]) => setChosen(personalDataKinds.filter((kind) => values.includes(kind)));

  return (
    <Stack gap="md" maw={620}>
      <Text size="sm" c="dimmed">
        Once a call has ended, what is chosen here is replaced in its transcript, in what tools were sent and
        answered, and in everything else that is kept of it: search, exports and webhooks never see it. While
        the call goes on, it is shown. This cannot be undone, and calls that have ended before stay as they
        are.
      </Text>
      <Checkbox.Group label="Redact personal data in transcripts" value={[...chosen]} onChange={choose}>
        <Stack gap="xs" mt="xs">
          {personalDataKinds.map((kind) => (
            <Checkbox
              key={kind}
              value={kind}
              label={personalDataName(kind)}
              description={`Shown as ${placeholderOf(kind)}`}
              disabled={!isAllowed}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <Text size="sm" c="dimmed">
        They are found by how they are written. Names and addresses are not, nor digits in words (“four one
        one one”), phone numbers without + that are not North American, or what your endpoints store
        themselves.
      </Text>
      <ProblemNote title="The choice was not saved" error={saving.error} />
      {isAllowed ? (
        <Group>
          <Button
            disabled={!isDirty}
            loading={saving.isPending}
            onClick={() => saving.mutate({ kinds: [...chosen] })}
          >
            Save
          </Button>
        </Group>
      ) : (
        <Text size="sm">Owners and admins can change it.</Text>
      )}
    </Stack>
  );
}
