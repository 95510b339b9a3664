import type { ReactNode } from "react";
import { ColorSchemeToggle } from "../../app/color-scheme-toggle.tsx";
import { Logo } from "../../app/logo.tsx";
import classes from "./entrance-frame.module.css";

/** The frame around the pages in front of the door: a logo and one card. */
export function EntranceFrame({ children }: { children: ReactNode }) {
  return (
    <div className={classes.frame}>
      <header className={classes.header}>
        <Logo />
        <ColorSchemeToggle />
      </header>
      <main id="page" tabIndex={-1} className={classes.main}>
        {children}
      </main>
    </div>
  );
}
