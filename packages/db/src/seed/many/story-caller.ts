/** Who calls in every story: each call has its own number there. */
export const storyCaller = "+18005550199";
