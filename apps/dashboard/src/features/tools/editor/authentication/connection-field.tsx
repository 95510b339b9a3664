import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../../../lib/api.ts";
import type { Setting } from "../fields/use-setting.ts";

/** Chooses one of the workspace's connections. */
export function ConnectionField({ setting }: { setting: Setting<string> }) {
  const api = useApi();
  const { data } = useQuery(api.connections.names.queryOptions());
  const { value } = setting;
  const isMissing = value !== "" && data?.connections.every(({ id }) => id !== value) === true;
  const missing = "This connection does not exist any more; choose another. Until then the tool cannot run.";
  return (
    <Select
      label="Connection"
      description="A sign-in that several tools share. A change of it is so for all of them."
      placeholder={data?.connections.length === 0 ? "No connections yet" : "Choose a connection"}
      data={data?.connections.map(({ id, name }) => ({ value: id, label: name })) ?? []}
      value={value === "" ? null : value}
      onChange={(id) => setting.onChange(id ?? "")}
      error={setting.errorAt() ?? (isMissing ? missing : undefined)}
      searchable
    />
  );
}
