import type { Permission } from "@callhook/core";
import { Popover, UnstyledButton } from "@mantine/core";
import classes from "./key-scopes.module.css";
import { scopeWords } from "./scope-groups.ts";

/** How much a key may do, and on a press what exactly. */
export function KeyScopes({ scopes, name }: { scopes: Permission[]; name: string }) {
  return (
    <Popover position="bottom-start" width={340} withArrow shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.trigger} aria-label={`What ${name} may do: ${countOf(scopes)}`}>
          {countOf(scopes)}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={`What ${name} may do`} tabIndex={-1} data-autofocus>
        <ul className={classes.scopes}>
          {scopes.map((scope) => (
            <li key={scope}>{scopeWords(scope)}</li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

function countOf({ length }: Permission[]): string {
  return length === 1 ? "1 scope" : `${length} scopes`;
}
