import { Badge } from "@mantine/core";

const colors: Record<string, string> = {
  GET: "blue",
  POST: "sea",
  PUT: "orange",
  PATCH: "grape",
  DELETE: "red",
};

export function MethodBadge({ method }: { method: string }) {
  return (
    <Badge color={colors[method] ?? "gray"} ff="monospace" style={{ flex: "none" }}>
      {method}
    </Badge>
  );
}
