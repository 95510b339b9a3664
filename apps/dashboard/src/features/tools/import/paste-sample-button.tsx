import { Button } from "@mantine/core";
import { IconBraces } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";

const SampleDialog = lazy(async () => ({ default: (await import("./sample-dialog.tsx")).SampleDialog }));

/** Infers parameters from an example of what the endpoint is sent. */
export function PasteSampleButton() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        leftSection={<IconBraces size={16} aria-hidden />}
        onClick={() => setIsOpen(true)}
        w="fit-content"
      >
        Paste sample JSON
      </Button>
      {isOpen ? (
        <Suspense>
          <SampleDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
