import { Button, Group, Loader, Text } from "@mantine/core";
import { ButtonLink } from "../components/button-link.tsx";
import { PageHeader } from "../components/page-header.tsx";
import { useReload } from "./use-reload.ts";

/** The code of a page did not arrive: waits for the server and loads the page again by itself. */
export function PageNotLoaded() {
  const { state, reload } = useReload();
  if (state === "asking") return <PageHeader title="Loading…" />;
  return (
    <>
      <PageHeader title={state === "lost" ? "The connection is lost" : "Callhook was updated"} />
      <Text maw="60ch" mb="lg">
        {state === "lost"
          ? "This page has not been opened before, and Callhook cannot be reached to fetch it. Everything you saved is still there."
          : "This tab shows an older version of Callhook, which no longer has all of its pages. Reload to get the new one."}
      </Text>
      <Group>
        <Button onClick={reload}>Reload the page</Button>
        {state === "lost" ? (
          <Group gap="xs" role="status">
            <Loader size="xs" aria-hidden />
            <Text size="sm">The page opens by itself once the connection is back.</Text>
          </Group>
        ) : (
          <ButtonLink to="/" variant="default">
            Go home
          </ButtonLink>
        )}
      </Group>
    </>
  );
}
