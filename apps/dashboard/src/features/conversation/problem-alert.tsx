import { Alert, Button, Group, Text } from "@mantine/core";
import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { ButtonLink } from "../../components/button-link.tsx";
import type { ConversationProblem } from "./conversation-state.ts";

type ProblemAlertProps = {
  problem: ConversationProblem;
  onDismiss: () => void;
  /** Sends the words that are back in the box once more; null where there are none. */
  onResend: (() => void) | null;
  onStartAnother: () => void;
};

const finalCodes = new Set<ConversationProblem["code"]>(["call-ended", "not-found"]);
const mildCodes = new Set<ConversationProblem["code"]>(["not-interruptible", "answer-lost"]);

/** What stands in the way, in a sentence, with the way out as a button. */
export function ProblemAlert({ problem, onDismiss, onResend, onStartAnother }: ProblemAlertProps) {
  const isMild = mildCodes.has(problem.code);
  const Icon = isMild ? IconInfoCircle : IconAlertTriangle;
  return (
    <Alert
      role="alert"
      color={isMild ? "yellow" : "red"}
      radius="md"
      py="xs"
      icon={<Icon aria-hidden />}
      withCloseButton
      closeButtonLabel="Dismiss"
      onClose={onDismiss}
    >
      <Text size="sm">
        {problem.message}
        {onResend === null || isMild ? "" : " Your words are still in the box below."}
      </Text>
      <Way problem={problem} onResend={onResend} onStartAnother={onStartAnother} />
    </Alert>
  );
}

function Way(props: Omit<ProblemAlertProps, "onDismiss">): ReactNode {
  const { problem, onResend, onStartAnother } = props;
  if (finalCodes.has(problem.code))
    return <Ways>{<WayButton onClick={onStartAnother}>Start another</WayButton>}</Ways>;
  if (problem.code === "plan-required") {
    return (
      <Ways>
        <ButtonLink size="xs" variant="default" to="/integrations/webhook">
          See what Plus brings
        </ButtonLink>
      </Ways>
    );
  }
  if (onResend === null || mildCodes.has(problem.code)) return null;
  return <Ways>{<WayButton onClick={onResend}>Send again</WayButton>}</Ways>;
}

function Ways({ children }: { children: ReactNode }) {
  return (
    <Group gap="xs" mt="xs">
      {children}
    </Group>
  );
}

function WayButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <Button size="xs" variant="default" onClick={onClick}>
      {children}
    </Button>
  );
}
