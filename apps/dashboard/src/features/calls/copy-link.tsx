import { ActionIcon, Button, CopyButton, Tooltip } from "@mantine/core";
import { IconCheck, IconLink } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { currentWorkspace } from "../../lib/current-workspace.ts";
import { callLink } from "./step-link.ts";

type CopyLinkProps = { callId: string; sequence?: number };

/** Copies the address of a call, or of one tool call in it. */
export function CopyLink({ callId, sequence, size }: CopyLinkProps & { size?: "xs" }) {
  return (
    <CopyButton value={linkTo({ callId, sequence })}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          size={size}
          onClick={copy}
          leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconLink size={16} aria-hidden />}
        >
          {copied ? "Copied" : "Copy link"}
        </Button>
      )}
    </CopyButton>
  );
}

/**
 * The same beside a turn, where there is little room. There are many of them: the words that explain one are made when
 * somebody comes near, since they took longer to make than the turn itself.
 */
export function CopyTurnLink({ callId, sequence }: Required<CopyLinkProps>) {
  const button = useRef<HTMLButtonElement>(null);
  const [isNear, setIsNear] = useState(false);
  const come = () => setIsNear(true);
  const go = () => setIsNear(false);
  return (
    <CopyButton value={linkTo({ callId, sequence })}>
      {({ copied, copy }) => (
        <>
          <ActionIcon
            ref={button}
            variant="subtle"
            color="gray"
            size={24}
            onClick={copy}
            onMouseEnter={come}
            onMouseLeave={go}
            onFocus={come}
            onBlur={go}
            aria-label={copied ? "Link copied" : "Copy link to this turn"}
          >
            {copied ? <IconCheck size={14} aria-hidden /> : <IconLink size={14} aria-hidden />}
          </ActionIcon>
          {isNear ? (
            <Tooltip target={button} opened label={copied ? "Copied" : "Copy link to this turn"} />
          ) : null}
        </>
      )}
    </CopyButton>
  );
}

function linkTo({ callId, sequence }: { callId: string; sequence: number | undefined }): string {
  const workspaceId = currentWorkspace.get();
  return callLink({ callId, workspaceId, ...(sequence === undefined ? {} : { sequence }) });
}
