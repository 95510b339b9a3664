const phoneNumber = /^\+[1-9]\d{6,14}$/;

/** A number as people write it, `+1 415 555-0123`, as it is kept: `+14155550123` (E.164). */
export function plainPhoneNumber(written: string): string {
  return written.replaceAll(/[\s().-]/g, "");
}

/** Whether it is a number with its country code, without anything between its digits. */
export function isPhoneNumber(number: string): boolean {
  return phoneNumber.test(number);
}
