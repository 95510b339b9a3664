const minute = 60;

/**
 * How often one address may ask, counted in the database for all replicas together. Guessing is what these are
 * against; an office behind one address signs in within them.
 */
export const attemptLimits = {
  "/sign-in/email": { window: minute, max: 20 },
  "/sign-in/magic-link": { window: minute, max: 5 },
  "/magic-link/verify": { window: minute, max: 10 },
  "/sign-in/social": { window: minute, max: 20 },
  "/sign-up/*": { window: minute, max: 20 },
  "/request-password-reset": { window: minute, max: 5 },
  "/reset-password": { window: minute, max: 10 },
  "/send-verification-email": { window: minute, max: 5 },
  "/change-password": { window: minute, max: 10 },
  "/two-factor/*": { window: minute, max: 10 },
};

/** Everything else, such as reading and ending sessions. */
export const otherLimit = { window: minute, max: 200 };
