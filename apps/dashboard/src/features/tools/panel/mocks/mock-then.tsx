import { mockFailureSchema, type ToolMock } from "@callhook/core";
import { Group, NativeSelect, NumberInput } from "@mantine/core";
import { failureLabel } from "../../../../components/failure-label.ts";
import { readMock } from "../../model/read-mock.ts";
import { MockBody } from "./mock-body.tsx";

type MockThenProps = { mock: ToolMock; onChange: (mock: ToolMock) => void };

const choices = [
  { value: "json", label: "Answers with JSON" },
  { value: "text", label: "Answers with text" },
  ...mockFailureSchema.options.map((reason) => ({
    value: reason,
    label: `Fails: ${failureLabel(reason).toLowerCase()}`,
  })),
];

/** What a mock answers, or the failure that it pretends. */
export function MockThen({ mock, onChange }: MockThenProps) {
  const { when } = mock;
  const respond = "respond" in mock ? mock.respond : null;
  const change = (fields: { [field: string]: unknown }) => {
    const changed = readMock({ when, ...fields });
    if (changed !== null) onChange(changed);
  };
  return (
    <>
      <Group gap="xs" align="flex-end">
        <NativeSelect
          size="xs"
          label="Then it"
          data={choices}
          value={"fail" in mock ? mock.fail : mock.respond.text === undefined ? "json" : "text"}
          onChange={(event) => change(begun(event.currentTarget.value, respond))}
        />
        {respond === null ? null : (
          <>
            <NumberInput
              size="xs"
              w={84}
              label="Status"
              value={respond.status}
              min={200}
              max={599}
              allowDecimal={false}
              onChange={(status) => change({ respond: { ...respond, status } })}
            />
            <NumberInput
              size="xs"
              w={120}
              label="After (ms)"
              value={respond.delayMs}
              min={0}
              max={60_000}
              step={500}
              allowDecimal={false}
              onChange={(delayMs) => change({ respond: { ...respond, delayMs } })}
            />
          </>
        )}
      </Group>
      {respond === null ? null : (
        <MockBody respond={respond} onChange={(body) => change({ respond: { ...respond, ...body } })} />
      )}
    </>
  );
}

type Respond = Extract<ToolMock, { respond: unknown }>["respond"];

/** The other choice, with what of the answer it can keep. */
function begun(choice: string, respond: Respond | null): { [field: string]: unknown } {
  const { status = 200, delayMs = 0 } = respond ?? {};
  if (choice === "json") return { respond: { status, delayMs, json: { ok: true } } };
  if (choice === "text") return { respond: { status, delayMs, text: "" } };
  return { fail: choice };
}
