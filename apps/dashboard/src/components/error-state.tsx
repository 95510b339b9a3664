import { callhookErrorOf } from "@callhook/client";
import { Alert, Button, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";

type ErrorStateProps = { title: string; error: unknown; onRetry?: () => void; isRetrying?: boolean };

/** Something could not be loaded: says what and why in words, and offers to try again. */
export function ErrorState({ title, error, onRetry, isRetrying = false }: ErrorStateProps) {
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      radius="lg"
      title={title}
      icon={<IconAlertTriangle aria-hidden />}
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{describeError(error)}</Text>
        {onRetry === undefined ? null : (
          <Button size="xs" variant="default" onClick={onRetry} loading={isRetrying}>
            Try again
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** An error in words for people: the refusal's own message, or that the server is out of reach. */
export function describeError(error: unknown): string {
  // Known by name: its class comes with the sign-in client, which is too large for the first load.
  if (error instanceof Error && error.name === "SignInError") return error.message;
  return (
    callhookErrorOf(error)?.message ?? "The server could not be reached. Check your connection and try again."
  );
}
