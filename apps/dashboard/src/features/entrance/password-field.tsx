import { PasswordInput, type PasswordInputProps } from "@mantine/core";

type PasswordFieldProps = Omit<PasswordInputProps, "autoComplete"> & {
  /** Tells password managers whether to fill one in or to make one. */
  purpose: "sign-in" | "choose";
};

/** A password that can be shown, by keyboard too, and that password managers understand. */
export function PasswordField({ purpose, ...props }: PasswordFieldProps) {
  return (
    <PasswordInput
      autoComplete={purpose === "sign-in" ? "current-password" : "new-password"}
      visibilityToggleButtonProps={{ "aria-label": "Show password", tabIndex: 0 }}
      {...props}
    />
  );
}
