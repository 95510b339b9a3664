import { Text } from "@mantine/core";
import { ButtonLink } from "../components/button-link.tsx";
import { PageHeader } from "../components/page-header.tsx";

export function NotFoundPage() {
  return (
    <>
      <PageHeader title="Page not found" />
      <Text maw="60ch" mb="lg">
        There is no page at this address. It may have been moved, or the address may be mistyped.
      </Text>
      <ButtonLink to="/">Go home</ButtonLink>
    </>
  );
}
