/**
 * The time zone of a new org and its users: that of orgs created in the United States, which tests may rely on.
 * Source: tests of the vendor's public sample apps, which count on it in new scratch orgs.
 */
export const ZONE = 'America/Los_Angeles';
