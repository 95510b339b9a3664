import { Anchor } from "@mantine/core";
import type { ReactNode } from "react";

/** A link to a provider's own pages, which open beside this one. */
export function OutLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Anchor href={href} target="_blank" rel="noreferrer" inherit>
      {children}
    </Anchor>
  );
}
