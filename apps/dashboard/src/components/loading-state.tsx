import { Skeleton, Stack, VisuallyHidden } from "@mantine/core";

type LoadingStateProps = { label?: string; rows?: number; height?: number };

/** Grey blocks in the shape of what is coming. */
export function LoadingState({ label = "Loading…", rows = 4, height = 64 }: LoadingStateProps) {
  return (
    <Stack gap="sm" role="status" aria-busy>
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={height} radius="lg" />
      ))}
    </Stack>
  );
}
