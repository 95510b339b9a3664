import { Button, Group, Text } from "@mantine/core";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { ButtonLink } from "../components/button-link.tsx";
import { PageHeader } from "../components/page-header.tsx";
import { PageLoadError } from "../lib/page-load.ts";
import { PageNotLoaded } from "./page-not-loaded.tsx";

/** What is left when a page itself breaks: the frame stays, work elsewhere goes on. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  if (error instanceof PageLoadError) return <PageNotLoaded />;
  return (
    <>
      <PageHeader title="This page stopped working" />
      <Text maw="60ch" mb="lg">
        Something in the page broke, not in your workspace: everything you saved is still there. Reload the
        page; if it happens again, go back home.
      </Text>
      <Group>
        <Button onClick={() => reload(reset)}>Reload the page</Button>
        <ButtonLink to="/" variant="default">
          Go home
        </ButtonLink>
      </Group>
    </>
  );
}

function reload(reset: () => void) {
  reset();
  window.location.reload();
}
