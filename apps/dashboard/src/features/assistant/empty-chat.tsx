import { Button, Stack, Text, ThemeIcon, Title } from "@mantine/core";
import { IconMessageCircle } from "@tabler/icons-react";
import classes from "./empty-chat.module.css";
import { suggestionsOf } from "./suggestions.ts";
import type { Tool } from "@callhook/core";

type EmptyChatProps = { tools: readonly Tool[] | undefined; onSuggest: (text: string) => void };

/** Before the first message: what the assistant can do, as things to ask for. */
export function EmptyChat({ tools = [], onSuggest }: EmptyChatProps) {
  const suggestions = suggestionsOf(tools);
  return (
    <div className={classes.frame}>
      <ThemeIcon variant="light" size={56} radius="xl">
        <IconMessageCircle size={28} stroke={1.6} aria-hidden />
      </ThemeIcon>
      <div>
        <Title order={2} mb={4}>
          What can I do for you?
        </Title>
        <Text c="dimmed" maw="46ch">
          {suggestions.length === 0
            ? "Ask me something about your business. Once I have tools, I can look things up and get them done."
            : "Ask in your own words. I use your tools where they help, and show you each time I do."}
        </Text>
      </div>
      {suggestions.length === 0 ? null : (
        <Stack gap="xs" align="center" role="group" aria-label="Suggestions">
          {suggestions.map(({ id, text }) => (
            <Button
              key={id}
              variant="default"
              radius="xl"
              className={classes.suggestion}
              onClick={() => onSuggest(text)}
            >
              {text}
            </Button>
          ))}
        </Stack>
      )}
    </div>
  );
}
