import { ActionIcon, Textarea, type TextareaProps } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconEye, IconEyeOff } from "@tabler/icons-react";
import classes from "./secret-value-input.module.css";

/** Takes the value of a secret, covered unless it is asked for; no password manager is offered it. */
export function SecretValueInput(props: TextareaProps) {
  const [isShown, { toggle }] = useDisclosure(false);
  const Icon = isShown ? IconEyeOff : IconEye;
  return (
    <Textarea
      autosize
      minRows={1}
      maxRows={8}
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      data-1p-ignore
      data-lpignore="true"
      classNames={{ input: isShown ? classes.input : `${classes.input} ${classes.covered}` }}
      rightSection={
        <ActionIcon
          variant="subtle"
          color="gray"
          onClick={toggle}
          aria-label={isShown ? "Cover the value" : "Show the value"}
          aria-pressed={isShown}
        >
          <Icon size={17} aria-hidden />
        </ActionIcon>
      }
      {...props}
    />
  );
}
