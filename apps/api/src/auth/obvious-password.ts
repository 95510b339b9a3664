/** Words of what it opens, its parts and its roles: nobody's password is one of them with digits behind. */
const ofCallhook = (
  "callhook receptionist assistant administrator admin owner editor viewer workspace webhook webhooks dashboard " +
  "telephone phonecall callcenter plumber password passphrase passwort letmein changeme welcome"
).split(" ");

/** Whether a password is about its owner or about Callhook, a row of characters, or one thing repeated. */
export function isObviousPassword(options: {
  password: string;
  email?: string | undefined;
  name?: string | undefined;
}): boolean {
  const password = plain(options.password);
  if (new Set(options.password).size < 5 || isRow(options.password)) return true;
  const [local = "", domain = ""] = (options.email ?? "").split("@");
  const theirs = [options.email ?? "", local, domain, `${local}${local}`, options.name ?? ""].map(plain);
  const known = [...theirs, ...ofCallhook, ...ofCallhook.map((word) => word.repeat(2))];
  return known.some((text) => text.length >= 4 && (password === text || isHardlyMore({ password, text })));
}

/** Such as a name with a year behind it. */
function isHardlyMore({ password, text }: { password: string; text: string }): boolean {
  return password.startsWith(text) && /^\d{0,4}$/.test(password.slice(text.length));
}

function isRow(password: string): boolean {
  const steps = Array.from(
    password.slice(1),
    (_, index) => password.charCodeAt(index + 1) - password.charCodeAt(index),
  );
  return [1, -1].some((stride) => steps.every((step) => step === stride || step === -9 * stride));
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
