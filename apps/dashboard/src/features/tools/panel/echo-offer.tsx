import { Button, Group, Text } from "@mantine/core";
import { IconWaveSine } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useFormContext, useWatch } from "react-hook-form";
import { confirm } from "../../../components/confirm.tsx";
import { useApi } from "../../../lib/api.ts";
import type { ToolForm } from "../model/tool-form.ts";
import { EchoInspector } from "./echo-inspector.tsx";

/** Puts the workspace's echo endpoint into the URL, and shows what arrives there while it is. */
export function EchoOffer() {
  const api = useApi();
  const { setValue } = useFormContext<ToolForm>();
  const url = useWatch<ToolForm, "url">({ name: "url" });
  const echo = useQuery(api.echo.url.queryOptions(undefined, { staleTime: Infinity }));
  if (echo.data === undefined) return null;
  const echoUrl = echo.data.url;
  if (url.startsWith(echoUrl)) return <EchoInspector url={echoUrl} />;

  async function fillIn() {
    const title = "Replace the tool's URL?";
    const body = `The tool will call the echo endpoint in place of ${url}.`;
    if (url.trim() !== "" && !(await confirm({ title, body, confirmLabel: "Use the echo endpoint" }))) return;
    setValue("url", `${echoUrl}/`, { shouldDirty: true, shouldValidate: true });
  }

  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm" c="dimmed" flex="1 1 16em">
        No server yet? The built-in echo endpoint answers with what your tool sends.
      </Text>
      <Button
        variant="default"
        size="xs"
        onClick={() => void fillIn()}
        leftSection={<IconWaveSine size={15} aria-hidden />}
      >
        Use the echo endpoint
      </Button>
    </Group>
  );
}
