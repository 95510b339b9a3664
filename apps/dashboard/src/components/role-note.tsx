import { Alert } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import type { ReactNode } from "react";

/** Why something on the page is out of reach for this person, and the way to it. */
export function RoleNote({ children }: { children: ReactNode }) {
  return (
    <Alert color="gray" radius="lg" icon={<IconEye size={18} aria-hidden />}>
      {children} An admin of the workspace can change your role.
    </Alert>
  );
}
