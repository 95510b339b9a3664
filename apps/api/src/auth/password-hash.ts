import { argon2, randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = {
  argon2: promisify(argon2),
  scrypt: promisify<string, string, number, object, Buffer>(scrypt),
};
const keyBytes = 32;

/** What OWASP asks of Argon2id at least: 19 MiB, twice. Written before each hash, so that it can grow. */
const current = { memory: 19_456, passes: 2, parallelism: 1 };
const form = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

/** A hash in the form of PHC strings. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const { memory, passes, parallelism } = current;
  const key = await derive.argon2("argon2id", {
    message: plain(password),
    nonce: salt,
    tagLength: keyBytes,
    ...current,
  });
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(key)}`;
}

export async function isPasswordOf(options: { hash: string; password: string }): Promise<boolean> {
  const { hash, password } = options;
  const [, memory, passes, parallelism, salt = "", key = ""] = form.exec(hash) ?? [];
  if (memory === undefined) return isPasswordOfLibrarys(options);
  const given = await derive.argon2("argon2id", {
    message: plain(password),
    nonce: Buffer.from(salt, "base64"),
    tagLength: keyBytes,
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  });
  return isEqual(given, Buffer.from(key, "base64"));
}

/** The sign-in library's own hashes, by scrypt as `salt:key`: whoever has one keeps it until they change it. */
async function isPasswordOfLibrarys({
  hash,
  password,
}: {
  hash: string;
  password: string;
}): Promise<boolean> {
  const [, salt = "", key = ""] = /^([0-9a-f]{32}):([0-9a-f]{128})$/.exec(hash) ?? [];
  if (key === "") return false;
  const cost = { N: 16_384, r: 16, p: 1, maxmem: 64 * 1024 * 1024 };
  return isEqual(await derive.scrypt(plain(password), salt, 64, cost), Buffer.from(key, "hex"));
}

/** One text typed on two keyboards can be other code points; NFKC makes them one. Nothing is cut or folded. */
function plain(password: string): string {
  return password.normalize("NFKC");
}

function base64(bytes: Buffer): string {
  return bytes.toString("base64").replace(/=+$/, "");
}

function isEqual(left: Buffer, right: Buffer): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}
