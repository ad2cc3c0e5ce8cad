/**
 * The time zone of a new org and of the people in it: that of orgs made in the United States, so that tests which count on their org's zone hold here.
 * Source: tests of the vendor's public sample apps, which count on it in new scratch orgs.
 */
export const ZONE = 'America/Los_Angeles';
