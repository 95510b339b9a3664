import { Button } from "@mantine/core";
import { IconArrowDown } from "@tabler/icons-react";

type GoToLatestProps = {
  /** How much came since the reader left the end, where that is counted. */
  added?: number;
  onClick: () => void;
  className?: string | undefined;
};

/** The way back to the end of a conversation that goes on. */
export function GoToLatest({ added = 0, ...rest }: GoToLatestProps) {
  return (
    <Button
      size="xs"
      radius="xl"
      variant="default"
      leftSection={<IconArrowDown size={15} aria-hidden />}
      {...rest}
    >
      {added === 0 ? "Go to the latest" : `Go to the latest (${added.toLocaleString("en")} new)`}
    </Button>
  );
}
