import { Button, Text, ThemeIcon, Title } from "@mantine/core";
import { IconPhoneOff } from "@tabler/icons-react";
import classes from "./conversation-panel.module.css";

/** Stands in place of a conversation that cannot be followed, such as one whose address is mistyped. */
export function GoneCall({ message, onStartAnother }: { message: string; onStartAnother: () => void }) {
  return (
    <div className={classes.gone} role="alert">
      <ThemeIcon variant="light" color="gray" size={52} radius="xl">
        <IconPhoneOff size={25} stroke={1.6} aria-hidden />
      </ThemeIcon>
      <div>
        <Title order={2} mb={4}>
          Nothing to show here
        </Title>
        <Text c="dimmed" maw="44ch">
          {message}
        </Text>
      </div>
      <Button onClick={onStartAnother}>Start a new one</Button>
    </div>
  );
}
