import { Client } from '../state/client.ts';
import type { Clock } from '../state/clock.ts';
import { Ids } from '../state/ids.ts';
import { Service } from '../state/service.ts';
import { zoneOf } from '../state/zone.ts';

/** The time zone of the account. Its main client has a different one. */
const ACCOUNT_ZONE = '(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London';

/** An account with one administrator and nothing else. */
export const newService = (seed: number, isAgency: boolean, clock: Clock): Service => {
  const ids = new Ids(seed);
  const admin = { email: 'kim@example.org', name: 'Kim Lee', accessLevel: 0, isActive: true };
  const account = {
    isAgency,
    apiKey: ids.next('apiKey', 96),
    zone: zoneOf(ACCOUNT_ZONE),
    credits: 1_200,
    admins: [admin],
    primaryContact: admin.email,
  };
  return new Service(account, clock, ids);
};

/** Adds a client with one person. */
export const addClient = (service: Service, name: string, country: string, timeZone: string): Client => {
  const { ids } = service;
  const client = service.addClient(new Client(ids.next('client'), ids.next('apiKey', 96), name, country, timeZone));
  client.people.push({
    email: `office@${name.toLowerCase().replace(/[^a-z]+/g, '-')}.example.org`,
    name: 'Office',
    accessLevel: 1023,
    isActive: true,
  });
  client.primaryContact = client.people[0]?.email ?? '';
  return client;
};

/** An agency with one client that has no list yet. */
export const buildEmpty = ({ seed }: { readonly seed: number }, clock: Clock): Service => {
  const service = newService(seed, true, clock);
  addClient(service, 'New Client', 'Australia', '(GMT+10:00) Canberra, Melbourne, Sydney');
  return service;
};
