import type { Clock } from '../state/clock.ts';
import type { Service } from '../state/service.ts';
import { planMembers } from './agency.ts';
import { addClient, newService } from './empty.ts';
import { FIELD_PLANS, giveFields } from './fields.ts';
import { addList } from './lists.ts';
import { fillList } from './members.ts';
import { People } from './people.ts';

/** An agency with one client, whose only list has all members, in the same states as those of the newsletter list. No mail has been sent yet. */
export const buildOneList = ({ seed, members }: { readonly seed: number; readonly members: number }, clock: Clock): Service => {
  const service = newService(seed, true, clock);
  const client = addClient(service, 'Harbour Books', 'Australia', '(GMT+10:00) Canberra, Melbourne, Sydney');
  const list = addList(service, client, { title: 'Newsletter', unsubscribeSetting: 'OnlyThisList' });
  giveFields(list, FIELD_PLANS);
  fillList(list, Array(members).keys(), seed, planMembers(seed, clock.now(), client), new People(seed));
  return service;
};
