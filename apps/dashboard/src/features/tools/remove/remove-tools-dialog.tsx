import { Alert, Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { describeError, ErrorState } from "../../../components/error-state.tsx";
import { LoadingState } from "../../../components/loading-state.tsx";
import { useApi } from "../../../lib/api.ts";
import type { ToolUsage } from "../library-types.ts";
import { isNeeded, isUsed } from "./is-needed.ts";
import { UsageList } from "./usage-list.tsx";
import { useRemoving } from "./use-removing.ts";

type RemoveToolsProps = {
  tools: readonly { id: string; name: string }[];
  onGone: () => void;
  onClose: () => void;
};

/** Where tools are used, before they go. What something still needs has to be named in writing. */
export function RemoveToolsDialog({ tools, onGone, onClose }: RemoveToolsProps) {
  const api = useApi();
  const toolIds = tools.map(({ id }) => id);
  const usage = useQuery(api.tools.usage.queryOptions({ toolIds }, { gcTime: 0, staleTime: 0 }));
  const title = tools.length === 1 ? `Delete “${tools[0]?.name ?? ""}”?` : `Delete ${tools.length} tools?`;
  return (
    <Modal opened onClose={onClose} title={title} centered size="lg" radius="lg">
      {usage.data === undefined ? (
        usage.isError ? (
          <ErrorState
            title="It could not be found out where it is used"
            error={usage.error}
            onRetry={() => void usage.refetch()}
            isRetrying={usage.isFetching}
          />
        ) : (
          <LoadingState label="Looking where it is used…" rows={2} height={28} />
        )
      ) : (
        <Question
          tools={tools}
          usage={usage.data}
          onGone={onGone}
          onClose={onClose}
          onRefused={() => void usage.refetch()}
        />
      )}
    </Modal>
  );
}

type QuestionProps = RemoveToolsProps & { usage: ToolUsage[]; onRefused: () => void };

function Question({ tools, usage, onGone, onClose, onRefused }: QuestionProps) {
  const [typed, setTyped] = useState("");
  const { remove, isRemoving, error } = useRemoving({ tools, onGone, onRefused });
  const isGuarded = usage.some(isNeeded);
  const word = tools.length === 1 ? (tools[0]?.name ?? "") : `delete ${tools.length} tools`;
  const isAgreed = !isGuarded || typed.trim().toLowerCase() === word.toLowerCase();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isAgreed) void remove({ force: isGuarded });
      }}
    >
      <Stack gap="md">
        <Text size="sm">
          The agents can no longer use {tools.length === 1 ? "it" : "them"}, from the next thing they say. The
          versions go as well; recorded calls keep what was done. This cannot be undone.
        </Text>
        {usage.some(isUsed) ? <UsageList usage={usage} /> : null}
        {isGuarded ? (
          <TextInput
            label={`Type “${word}” to delete ${tools.length === 1 ? "it" : "them"} all the same`}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            data-autofocus
          />
        ) : null}
        {error === null ? null : (
          <Alert color="red" role="alert">
            {describeError(error)}
          </Alert>
        )}
        <Group gap="sm" justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus={isGuarded ? undefined : true}>
            Cancel
          </Button>
          <Button type="submit" color="red.9" disabled={!isAgreed} loading={isRemoving}>
            {tools.length === 1 ? "Delete tool" : `Delete ${tools.length} tools`}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
