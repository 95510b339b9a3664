import { canonicalJson, type ToolCall, type ToolMock, toolDraftSchema } from "@callhook/core";
import { Button } from "@mantine/core";
import { IconMask } from "@tabler/icons-react";
import { TextLink } from "../../components/button-link.tsx";
import { notifyFailure, notifySuccess } from "../../components/notify.tsx";
import { useApiClient } from "../../lib/api.ts";
import { useMutation } from "../../lib/use-mutation.ts";
import { useToolsCache } from "../tools/use-tools-cache.ts";
import { mockOfToolCall } from "./mock-of-tool-call.ts";

type Added = "published" | "in the draft" | "known already";

const titles: Record<Added, string> = {
  published: "The mock was added",
  "in the draft": "The mock was added to the tool's draft",
  "known already": "The tool has this mock already",
};

/** One click makes of a recorded tool call a mock of its tool, so that rehearsals come to the same. */
export function AddMock({ toolCall }: { toolCall: ToolCall }) {
  const add = useAddMock();
  const { toolId } = toolCall;
  const mock = mockOfToolCall(toolCall);
  if (toolId === null || mock === null) return null;
  return (
    <Button
      variant="default"
      size="xs"
      loading={add.isPending}
      leftSection={<IconMask size={15} aria-hidden />}
      onClick={() => add.mutate({ toolId, mock })}
    >
      Make a mock from it
    </Button>
  );
}

function useAddMock() {
  const client = useApiClient();
  const { refresh } = useToolsCache();

  async function add({ toolId, mock }: { toolId: string; mock: ToolMock }): Promise<Added> {
    const [tool, kept] = await Promise.all([
      client.tools.get.query({ toolId }),
      client.tools.draft.query({ toolId }),
    ]);
    // Somebody's unfinished work is not published by the way, and is not overtaken either.
    if (kept !== null) {
      const known = Array.isArray(kept.draft.mocks) ? kept.draft.mocks : [];
      if (isAmong(mock, known)) return "known already";
      const { revision, baseVersion } = kept;
      const draft = { ...kept.draft, mocks: [mock, ...known] };
      await client.tools.saveDraft.mutate({
        toolId,
        baseVersion: baseVersion ?? tool.version,
        revision,
        draft,
      });
      return "in the draft";
    }
    if (isAmong(mock, tool.mocks)) return "known already";
    const draft = toolDraftSchema.parse({ ...tool, mocks: [mock, ...tool.mocks] });
    const note = "A mock made from a recorded tool call";
    await client.tools.update.mutate({ toolId, baseVersion: tool.version, draft, note });
    return "published";
  }

  return useMutation({
    mutationFn: add,
    onSuccess: (added, { toolId }) => {
      notifySuccess({ title: titles[added], message: <WayOn toolId={toolId} added={added} /> });
      void refresh();
    },
    onError: (error) => notifyFailure({ title: "The mock was not added", error }),
  });
}

function WayOn({ toolId, added }: { toolId: string; added: Added }) {
  return (
    <TextLink size="sm" to="/integrations/webhook/$toolId" params={{ toolId }}>
      {added === "in the draft" ? "Look through the draft and publish it" : "See the tool's mocks"}
    </TextLink>
  );
}

function isAmong(mock: ToolMock, known: readonly unknown[]): boolean {
  return known.some((one) => canonicalJson(one) === canonicalJson(mock));
}
