import type { ReactNode } from "react";
import classes from "./page-columns.module.css";

/** The page's matter with something beside it; one below the other where there is little room. */
export function PageColumns({ children }: { children: ReactNode }) {
  return <div className={classes.columns}>{children}</div>;
}
