import { Avatar, UnstyledButton, VisuallyHidden } from "@mantine/core";
import type { ComponentPropsWithRef } from "react";

/** The round button with somebody's initials. */
export function UserButton({ name, ...props }: { name: string } & ComponentPropsWithRef<"button">) {
  return (
    <UnstyledButton {...props} style={{ borderRadius: "50%" }}>
      <Avatar size={34} color="sea" name={name} aria-hidden />
      <VisuallyHidden>Account of {name}</VisuallyHidden>
    </UnstyledButton>
  );
}
