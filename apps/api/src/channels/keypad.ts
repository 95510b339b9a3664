export type Keypad = {
  press(digit: string): void;
  /** The caller does something else: what was pressed so far is their answer. */
  finish(): void;
  /** Forgets what was pressed. */
  clear(): void;
};

/** After this long without another key, the caller has pressed all they wanted. */
const pauseMs = 2_000;
const mostKeys = 64;

/** Collects the keys that a caller presses, until `#` or a pause: `9`, `4`, `1`, `1`, `0` are one answer. */
export function createKeypad(options: { onKeys: (keys: string) => void }): Keypad {
  const { onKeys } = options;
  let keys = "";
  let timer: NodeJS.Timeout | undefined;

  function clear(): void {
    clearTimeout(timer);
    keys = "";
  }

  function finish(): void {
    const pressed = keys;
    clear();
    if (pressed !== "") onKeys(pressed);
  }

  return {
    press(digit) {
      clearTimeout(timer);
      if (!/^[0-9*#A-D]$/.test(digit)) return;
      // By itself it is an answer, such as "press the hash key to go on".
      if (digit === "#" && keys !== "") return finish();
      keys += digit;
      if (digit === "#" || keys.length >= mostKeys) return finish();
      timer = setTimeout(finish, pauseMs);
    },
    finish,
    clear,
  };
}
