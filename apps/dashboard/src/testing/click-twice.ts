import { act } from "@testing-library/react";

/** Two clicks with nothing between them: not even a drawing that would disable the button. */
export async function clickTwice(button: HTMLElement): Promise<void> {
  await act(async () => {
    button.click();
    button.click();
  });
}
