import { Alert, Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { RelativeTime } from "../../../components/relative-time.tsx";
import { useApi } from "../../../lib/api.ts";
import { keptNewDraft } from "../model/kept-draft-of.ts";
import type { KeptDraft } from "./use-tool-editor.ts";

/** The tool that somebody began earlier and has not created, with the way to go on with it. */
export function BegunNotice({ onContinue }: { onContinue: (kept: KeptDraft) => void }) {
  const api = useApi();
  const [isClosed, setIsClosed] = useState(false);
  // What was there when the page was opened: what is typed now is kept as well, and is no news. Asked anew by a page
  // that follows itself, as after a quick way back.
  const begun = useQuery(
    api.tools.draft.queryOptions(
      { toolId: null },
      {
        gcTime: 0,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnMount: "always",
        refetchOnWindowFocus: false,
      },
    ),
  );
  const draft = begun.data;
  if (draft === undefined || draft === null || isClosed) return null;
  const { form, savedAt } = keptNewDraft(draft);
  return (
    <Alert
      color="sea"
      variant="light"
      mb="lg"
      title="You have a tool that is not created yet"
      withCloseButton
      closeButtonLabel="Start over"
      onClose={() => setIsClosed(true)}
    >
      <Group justify="space-between" gap="sm">
        <Text size="sm">
          “{form.name.trim() === "" ? "Untitled" : form.name}”, last changed <RelativeTime at={savedAt} />.
          What you type here now takes its place.
        </Text>
        <Button size="compact-sm" onClick={() => onContinue(keptNewDraft(draft))}>
          Continue with it
        </Button>
      </Group>
    </Alert>
  );
}
