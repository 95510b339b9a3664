import { Alert, Button, Group, Text } from "@mantine/core";
import { IconArrowsExchange } from "@tabler/icons-react";
import { useRef } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { joined } from "../model/joined.ts";
import { moveBodyToQuery, strandedKeys } from "../model/method-change.ts";
import type { ToolForm } from "../model/tool-form.ts";

/** After a change to GET: offers to send what stood in the body in the query instead. */
export function StrandedBody() {
  const { control, getValues, setValue, trigger, formState } = useFormContext<ToolForm>();
  const [method, parameters] = useWatch({ control, name: ["method", "parameters"] });
  const lastWithBody = useRef(method === "GET" ? "POST" : method);
  if (method !== "GET") lastWithBody.current = method;
  const keys = strandedKeys({ method, parameters });
  if (keys.length === 0) return null;

  function settle() {
    if (formState.isSubmitted) void trigger();
  }

  return (
    <Alert
      role="status"
      color="yellow"
      title="A GET request has no body"
      icon={<IconArrowsExchange size={18} aria-hidden />}
    >
      <Text size="sm" mb="sm">
        {joined(keys)} {keys.length === 1 ? "is" : "are"} still set to travel in the body.
      </Text>
      <Group gap="xs">
        <Button
          size="xs"
          onClick={() => {
            setValue("parameters", moveBodyToQuery(getValues("parameters")), { shouldDirty: true });
            settle();
          }}
        >
          Send {keys.length === 1 ? "it" : "them"} in the query
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setValue("method", lastWithBody.current, { shouldDirty: true });
            settle();
          }}
        >
          Keep {lastWithBody.current}
        </Button>
      </Group>
    </Alert>
  );
}
