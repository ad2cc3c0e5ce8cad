import { getBillingDetails, getClients, getCountries, getSystemDate, getTimezones } from '../contract/account.ts';
import { COUNTRIES } from '../data/countries.ts';
import { TIME_ZONES } from '../data/timeZones.ts';
import { type Route, route } from '../http/call.ts';

/** The account itself. */
export const accountRoutes: readonly Route[] = [
  route(getClients, ({ service, caller }) => {
    const clients = caller.kind === 'client' ? [caller.client] : [...service.clients.values()];
    return clients.map(({ id, name }) => ({ ClientID: id, Name: name }));
  }),
  route(getBillingDetails, ({ service }) => ({ Credits: service.account.credits })),
  route(getCountries, () => COUNTRIES),
  route(getTimezones, () => Object.keys(TIME_ZONES)),
  route(getSystemDate, ({ service }) => ({ SystemDate: service.account.zone.text(service.clock.now()) })),
];
