import type { ToolOutcome } from "@callhook/core";
import { Accordion, Alert, Badge, Group, Stack, Text } from "@mantine/core";
import { IconBulb } from "@tabler/icons-react";
import { CopyCurl } from "../../../components/copy-curl.tsx";
import { EnvironmentBadge } from "../../environments/environment-badge.tsx";
import { JsonView } from "../../../components/json-view.tsx";
import { OutcomeBadge } from "../../../components/outcome-badge.tsx";
import { RunNotes } from "../../../components/run-notes.tsx";
import { failureHint } from "../model/failure-hint.ts";
import { formatMs } from "../model/waterfall.ts";
import { HeaderList } from "./header-list.tsx";
import { RequestView } from "./request-view.tsx";
import { Waterfall } from "./waterfall.tsx";

/** How a test ended: the outcome, what to do about a failure, where the time went, request and response. */
export function OutcomeView({ outcome }: { outcome: ToolOutcome }) {
  const { request, response, timings } = outcome;
  return (
    <Stack gap="md">
      <Group gap="sm">
        <OutcomeBadge outcome={outcome} />
        <EnvironmentBadge environment={outcome.environment} />
        {outcome.mocked ? <Badge color="gray">Mocked</Badge> : null}
        <Text size="sm" c="dimmed">
          {response === null
            ? ""
            : `HTTP ${response.status} · ${response.bytes.toLocaleString("en")} bytes · `}
          {formatMs(timings.total)}
        </Text>
      </Group>
      {outcome.status === "failed" ? <Failure outcome={outcome} /> : null}
      {outcome.status === "succeeded" || outcome.value !== null ? (
        <div>
          <Text component="h3" size="xs" fw={600} c="dimmed" mb={6}>
            {outcome.status === "succeeded" ? "Value the agent reads" : "What the endpoint answered"}
          </Text>
          <JsonView label="Answer" value={outcome.value} />
        </div>
      ) : null}
      <RunNotes outcome={outcome} timingsOf={(attempt) => <Waterfall timings={attempt} />} />
      <Waterfall timings={timings} />
      <Accordion variant="contained" radius="md" multiple>
        {request === null ? null : (
          <Accordion.Item value="request">
            <Accordion.Control>Request</Accordion.Control>
            <Accordion.Panel>
              <Stack gap="sm">
                <Group justify="flex-end">
                  <CopyCurl request={request} />
                </Group>
                <RequestView request={request} />
              </Stack>
            </Accordion.Panel>
          </Accordion.Item>
        )}
        {response === null ? null : (
          <Accordion.Item value="response">
            <Accordion.Control>Response headers</Accordion.Control>
            <Accordion.Panel>
              <HeaderList headers={response.headers} />
            </Accordion.Panel>
          </Accordion.Item>
        )}
      </Accordion>
    </Stack>
  );
}

function Failure({ outcome }: { outcome: Extract<ToolOutcome, { status: "failed" }> }) {
  return (
    <Alert color="yellow" icon={<IconBulb size={18} aria-hidden />} title={outcome.message}>
      <Stack gap={6}>
        {outcome.issues.map(({ parameter, message }) => (
          <Text key={parameter} size="sm">
            {message}
          </Text>
        ))}
        <Text size="sm">{failureHint(outcome)}</Text>
      </Stack>
    </Alert>
  );
}
