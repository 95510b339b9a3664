import { Anchor, type AnchorProps, Button, type ButtonProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, Ref } from "react";

type AnchorElementProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "color" | "style" | "size"> & {
  ref?: Ref<HTMLAnchorElement>;
};

/** A link that looks like a button. */
export const ButtonLink = createLink((props: ButtonProps & AnchorElementProps) => (
  <Button component="a" {...props} />
));

/** A link in running text. */
export const TextLink = createLink((props: AnchorProps & AnchorElementProps) => <Anchor {...props} />);
