import type { ToolCall, ToolOutcome } from "@callhook/core";
import { Stack, Text } from "@mantine/core";
import { type ReactNode, useContext, useId } from "react";
import { TextLink } from "../../components/button-link.tsx";
import { CodeView, JsonView } from "../../components/json-view.tsx";
import { RunNotes } from "../../components/run-notes.tsx";
import { ToolCallActions } from "./tool-call-actions.ts";
import { PhaseBar } from "./phase-bar.tsx";
import { describeRequest, describeResponse } from "./describe-exchange.ts";

/** Everything about one tool call: arguments, the exact request, the answer and where the time went. */
export function ToolCallDetails({ toolCall }: { toolCall: ToolCall }) {
  const { outcome } = toolCall;
  const actionsFor = useContext(ToolCallActions);
  return (
    <Stack gap="md">
      <VersionLine toolCall={toolCall} />
      <Detail title="Arguments">
        <JsonView label={`Arguments of ${toolCall.toolName}`} value={toolCall.arguments} />
      </Detail>
      {outcome === null ? null : <OutcomeDetails toolName={toolCall.toolName} outcome={outcome} />}
      {actionsFor(toolCall)}
    </Stack>
  );
}

/** What the tool was then, however often it has been changed since. */
function VersionLine({ toolCall: { toolId, toolVersion, outcome } }: { toolCall: ToolCall }) {
  if (toolId === null || toolVersion === null) return null;
  return (
    <Text size="sm">
      Ran as{" "}
      <TextLink
        to="/integrations/webhook/$toolId"
        params={{ toolId }}
        search={{ version: toolVersion }}
        inherit
        underline="always"
      >
        version {toolVersion} of the tool
      </TextLink>
      {outcome?.mocked === true ? "; a mock answered in place of its endpoint." : "."}
    </Text>
  );
}

function OutcomeDetails({ toolName, outcome }: { toolName: string; outcome: ToolOutcome }) {
  const { request, response, ignoredArguments } = outcome;
  const issues = outcome.status === "failed" ? outcome.issues : [];
  const hasValue = outcome.status === "succeeded" || outcome.value !== null;
  return (
    <>
      {issues.length === 0 ? null : (
        <Detail title="What is wrong with the arguments">
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {issues.map(({ parameter, message }) => (
              <li key={`${parameter}:${message}`}>
                <Text size="sm">
                  <strong>{parameter}</strong>: {message}
                </Text>
              </li>
            ))}
          </ul>
        </Detail>
      )}
      {ignoredArguments.length === 0 ? null : (
        <Detail title="Left out">
          <Text size="sm">The tool has no {ignoredArguments.join(", ")}, so it was not sent.</Text>
        </Detail>
      )}
      <Detail title="Request">
        {request === null ? (
          <Text size="sm">No request was sent.</Text>
        ) : (
          <CodeView label={`Request of ${toolName}`} text={describeRequest(request)} />
        )}
      </Detail>
      <Detail title="Response">
        {response === null ? (
          <Text size="sm">No response arrived.</Text>
        ) : (
          <CodeView label={`Response to ${toolName}`} text={describeResponse(response)} />
        )}
      </Detail>
      {hasValue ? (
        <Detail title={outcome.status === "succeeded" ? "Result" : "What the endpoint answered"}>
          <JsonView label={`Result of ${toolName}`} value={outcome.value} />
        </Detail>
      ) : null}
      {outcome.status === "failed" || Object.keys(outcome.variables).length === 0 ? null : (
        <Detail title="Kept for the rest of the call">
          <JsonView label={`Variables set by ${toolName}`} value={outcome.variables} />
        </Detail>
      )}
      <RunNotes outcome={outcome} timingsOf={(timings) => <PhaseBar timings={timings} />} />
      <Detail title={outcome.attempts.length > 1 ? "Timings of all attempts together" : "Timings"}>
        <PhaseBar timings={outcome.timings} />
      </Detail>
    </>
  );
}

function Detail({ title, children }: { title: string; children: ReactNode }) {
  const headingId = useId();
  return (
    <div role="group" aria-labelledby={headingId}>
      <Text id={headingId} size="sm" fw={600} c="dimmed" mb={6}>
        {title}
      </Text>
      {children}
    </div>
  );
}
