import { ImportProblem } from "../import-problem.ts";

/**
 * The words of each command in a piece of shell, as a shell would split them: quotes of every kind, `$'…'`,
 * continued lines, and the `^` of the Windows prompt. Nothing is expanded or run.
 */
export function shellCommands(source: string): string[][] {
  return new ShellReader(isWindowsPrompt(source) ? withoutCarets(source) : source).commands();
}

/** As browsers write it when they copy for Windows. */
function isWindowsPrompt(source: string): boolean {
  return /\^\r?\n|\^"/.test(source);
}

function withoutCarets(source: string): string {
  return source.replaceAll(/\^\r?\n\s*/g, " ").replaceAll(/\^([^\n])/g, "$1");
}

const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  a: "",
  b: "",
  f: "\f",
  v: "\v",
  e: "",
  E: "",
  "0": "",
};

class ShellReader {
  readonly #source: string;
  readonly #commands: string[][] = [];
  #at = 0;
  #words: string[] = [];
  #word: string | null = null;

  constructor(source: string) {
    this.#source = source;
  }

  commands(): string[][] {
    while (this.#at < this.#source.length) this.#step(this.#source.charAt(this.#at));
    this.#endCommand();
    return this.#commands;
  }

  #step(character: string): void {
    const next = this.#source.charAt(this.#at + 1);
    if (character === "'") this.#take(this.#until("'", this.#at + 1));
    else if (character === '"') this.#readDoubleQuoted();
    else if (character === "$" && next === "'") this.#readAnsi();
    else if (character === "\\") this.#readEscape(next);
    else if (character === "\n" || character === ";" || character === "|" || character === "&") {
      this.#endCommand();
      this.#at += 1;
    } else if (/\s/.test(character)) {
      this.#endWord();
      this.#at += 1;
    } else if (character === "#" && this.#word === null) {
      const end = this.#source.indexOf("\n", this.#at);
      this.#at = end === -1 ? this.#source.length : end;
    } else {
      this.#add(character);
      this.#at += 1;
    }
  }

  #readEscape(next: string): void {
    const isLineBreak = next === "\n" || (next === "\r" && this.#source.charAt(this.#at + 2) === "\n");
    if (!isLineBreak) this.#add(next);
    else this.#endWordBetweenLines();
    this.#at += next === "\r" && isLineBreak ? 3 : 2;
  }

  /** A continued line goes on where it was, in the same word if no space stands there. */
  #endWordBetweenLines(): void {
    if (/\s/.test(this.#source.charAt(this.#at + 2))) this.#endWord();
  }

  #until(quote: string, from: number): { text: string; end: number } {
    const end = this.#source.indexOf(quote, from);
    if (end === -1) throw this.#unclosed(quote);
    return { text: this.#source.slice(from, end), end };
  }

  #take({ text, end }: { text: string; end: number }): void {
    this.#add(text);
    this.#at = end + 1;
  }

  #readDoubleQuoted(): void {
    const start = this.#at;
    const parts: string[] = [];
    for (let at = start + 1; at < this.#source.length; at += 1) {
      const character = this.#source.charAt(at);
      const next = this.#source.charAt(at + 1);
      if (character === '"') return this.#take({ text: parts.join(""), end: at });
      if (character !== "\\" || !'"\\$`\n'.includes(next)) parts.push(character);
      else {
        if (next !== "\n") parts.push(next);
        at += 1;
      }
    }
    throw this.#unclosed('"');
  }

  #readAnsi(): void {
    const quoted = /\$'((?:[^'\\]|\\[^])*)'/y;
    quoted.lastIndex = this.#at;
    const match = quoted.exec(this.#source);
    if (match === null) throw this.#unclosed("'");
    this.#take({ text: unescaped(match[1] ?? ""), end: quoted.lastIndex - 1 });
  }

  #unclosed(quote: string): ImportProblem {
    const line = this.#source.slice(0, this.#at).split("\n").length;
    const message = `The quotation mark ${quote} that opens here is never closed; copy the whole command.`;
    return new ImportProblem({ place: `line ${line}`, message });
  }

  #add(text: string): void {
    this.#word = (this.#word ?? "") + text;
  }

  #endWord(): void {
    if (this.#word !== null) this.#words.push(this.#word);
    this.#word = null;
  }

  #endCommand(): void {
    this.#endWord();
    if (this.#words.length > 0) this.#commands.push(this.#words);
    this.#words = [];
  }
}

function unescaped(text: string): string {
  return text.replaceAll(
    /\\(?:u([0-9a-fA-F]{1,4})|x([0-9a-fA-F]{1,2})|([^]))/g,
    (_, ...found: (string | undefined)[]) => {
      const [unicode, hex, single = ""] = found;
      const code = unicode ?? hex;
      return code === undefined
        ? (escapes[single] ?? single)
        : String.fromCharCode(Number.parseInt(code, 16));
    },
  );
}
