import { ImportProblem } from "../import-problem.ts";
import { type CurlMeaning, longOption, shortOption } from "./curl-options.ts";

/** One thing that a command says; for a flag without a value. */
export type CurlWord = { meaning: CurlMeaning; written: string; value: string };

/** The options and addresses of one command, in order: `-XPOST`, `-sSL`, `--json x` and `--json=x` alike. */
export function curlWords(words: readonly string[]): CurlWord[] {
  const read: CurlWord[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    const take = (written: string) => {
      at += 1;
      const value = words[at];
      if (value === undefined)
        throw new ImportProblem({ place: written, message: `The option ${written} lacks its value.` });
      return value;
    };
    if (word.startsWith("--")) {
      const [, name = "", given] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
      const { meaning, takesValue } = longOption(name);
      read.push({ meaning, written: `--${name}`, value: takesValue ? (given ?? take(`--${name}`)) : "" });
    } else if (word.startsWith("-") && word.length > 1) {
      read.push(...shortWords(word, take));
    } else {
      read.push({ meaning: "url", written: "", value: word });
    }
  }
  return read;
}

function shortWords(word: string, take: (written: string) => string): CurlWord[] {
  const read: CurlWord[] = [];
  for (let at = 1; at < word.length; at += 1) {
    const written = `-${word.charAt(at)}`;
    const { meaning, takesValue } = shortOption(word.charAt(at));
    if (!takesValue) {
      read.push({ meaning, written, value: "" });
      continue;
    }
    const rest = word.slice(at + 1);
    read.push({ meaning, written, value: rest === "" ? take(written) : rest });
    break;
  }
  return read;
}
