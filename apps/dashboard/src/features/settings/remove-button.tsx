import { Button } from "@mantine/core";
import type { Removal } from "./use-removal.ts";

/** At the end of a row of things that can be removed. */
export function RemoveButton({ name, removal }: { name: string; removal: Removal }) {
  return (
    <Button
      variant="default"
      size="xs"
      loading={removal.isPending}
      onClick={() => void removal.ask()}
      aria-label={`Remove ${name}`}
    >
      Remove
    </Button>
  );
}
