import type { CallTranscript } from "@callhook/core";
import { Button, Collapse } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconBraces } from "@tabler/icons-react";
import { useId } from "react";
import { JsonView } from "../../components/json-view.tsx";

/** The transcript as services read it. */
export function RawTranscript({ transcript }: { transcript: CallTranscript }) {
  const [isOpen, { toggle }] = useDisclosure(false);
  const viewId = useId();
  return (
    <div>
      <Button
        variant="subtle"
        color="gray"
        size="sm"
        leftSection={<IconBraces size={16} aria-hidden />}
        onClick={toggle}
        aria-expanded={isOpen}
        aria-controls={viewId}
        mb="xs"
      >
        {isOpen ? "Hide JSON" : "Show as JSON"}
      </Button>
      <Collapse expanded={isOpen} id={viewId} keepMounted={false}>
        <JsonView label="Transcript as JSON" value={transcript} />
      </Collapse>
    </div>
  );
}
