import { Stack, Text } from "@mantine/core";
import { MethodBadge } from "../method-badge.tsx";
import { CodeView } from "../../../components/json-view.tsx";
import { HeaderList } from "./header-list.tsx";
import classes from "./panel.module.css";

type ShownRequest = { method: string; url: string; headers: Record<string, string>; body: string | null };

/** A request as it goes over the wire: method and URL, headers, body. */
export function RequestView({ request }: { request: ShownRequest }) {
  const { method, url, headers, body } = request;
  return (
    <Stack gap="md">
      <div className={classes.requestLine}>
        <MethodBadge method={method} />
        <span data-testid="request-url">{url}</span>
      </div>
      <div>
        <Heading>Headers</Heading>
        <HeaderList headers={headers} />
      </div>
      <div>
        <Heading>Body</Heading>
        {body === null ? (
          <Text size="sm" c="dimmed">
            This request has no body.
          </Text>
        ) : (
          <CodeView label="Request body" text={readableBody(body)} />
        )}
      </div>
    </Stack>
  );
}

function Heading({ children }: { children: string }) {
  return (
    <Text component="h3" size="xs" fw={600} c="dimmed" mb={6}>
      {children}
    </Text>
  );
}

/** JSON is indented for reading; anything else stays as it is sent. */
function readableBody(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body === "" ? "(empty)" : body;
  }
}
