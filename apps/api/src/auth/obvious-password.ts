const guessedFirst = new Set(
  (
    "1234567890 0123456789 0987654321 1q2w3e4r5t 1qaz2wsx3edc abcdefghij administrator callhook12 callhook123 " +
    "changeme123 iloveyou12 iloveyou123 letmein123 password00 password01 password10 password11 password12 " +
    "password123 password1234 passwordpassword p@ssw0rd12 qwerty1234 qwerty12345 qwerty123456 qwertyuiop " +
    "receptionist sunshine12 superman12 welcome123 welcome1234 zaq12wsxcde"
  ).split(" "),
);

/** Whether a password is among the first that anybody would try: about its owner, a row of keys, one thing repeated. */
export function isObviousPassword(options: {
  password: string;
  email?: string | undefined;
  name?: string | undefined;
}): boolean {
  const password = plain(options.password);
  if (guessedFirst.has(options.password.toLowerCase())) return true;
  if (new Set(options.password).size < 5 || isRow(options.password)) return true;
  const [local = "", domain = ""] = (options.email ?? "").split("@");
  const theirs = [options.email ?? "", local, domain, `${local}${local}`, options.name ?? ""].map(plain);
  return theirs.some((text) => text.length >= 4 && (password === text || isHardlyMore({ password, text })));
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
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
