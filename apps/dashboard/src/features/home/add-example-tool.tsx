import { Button } from "@mantine/core";
import { IconBolt } from "@tabler/icons-react";
import { useAddExample } from "../tools/use-add-example.tsx";

/** Adds the plumber's example as it is, so that there is something to talk to within a minute. */
export function AddExampleTool() {
  const { add, isAdding } = useAddExample();
  return (
    <Button leftSection={<IconBolt size={17} aria-hidden />} loading={isAdding} onClick={add}>
      Add the plumber's example
    </Button>
  );
}
