import { type Version, VERSIONS } from '../../contract/endpoint.ts';
import type { Client } from '../../state/client.ts';
import type { Consent } from '../../state/member.ts';

const AGREEMENTS = ['yes', 'no', 'unchanged'] as const;

/** Whether a version asks for consent to track at all. */
const asksForConsent = (version: Version): boolean => VERSIONS.indexOf(version) >= VERSIONS.indexOf('v3.2');

/** The error code for consent to track that is missing (214) or invalid (215). */
export const consentProblem = (value: string | undefined, version: Version): 214 | 215 | undefined => {
  if (value === undefined || value === '') return asksForConsent(version) ? 214 : undefined;
  return AGREEMENTS.some((known) => known === value.toLowerCase()) ? undefined : 215;
};

/** The consent that a client has recorded for an address on any of its lists. */
const knownConsent = (client: Client, email: string): Consent | undefined => {
  for (const list of client.lists) {
    const member = list.find(email);
    if (member !== undefined) return member.consent;
  }
  return undefined;
};

/** Records consent to track for an address on all lists of a client. `Unchanged` for a new address counts as consent. */
export const recordConsent = (client: Client, email: string, value: string | undefined): Consent => {
  const answer = value?.toLowerCase();
  const known = knownConsent(client, email);
  const consent: Consent = answer === 'yes' ? 'Yes' : answer === 'no' ? 'No' : (known ?? (answer === 'unchanged' ? 'Yes' : 'Unknown'));
  for (const list of client.lists) {
    const member = list.find(email);
    if (member !== undefined) member.consent = consent;
  }
  return consent;
};
