import { Button } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";

type RecordAgainButtonProps = {
  /** Which call, where there are several on the page. */
  of?: string;
  isBusy: boolean;
  onClick: () => void;
};

export function RecordAgainButton({ of, isBusy, onClick }: RecordAgainButtonProps) {
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconRefresh size={15} aria-hidden />}
      loading={isBusy}
      onClick={onClick}
      {...(of === undefined ? {} : { "aria-label": `Record again: ${of}` })}
    >
      Record again
    </Button>
  );
}
