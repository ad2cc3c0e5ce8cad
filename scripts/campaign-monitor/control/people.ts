import type { FastifyInstance } from 'fastify';
import { bounce, enterState, unsubscribe } from '../rules/subscribers/membership.ts';
import type { Simulation } from '../simulation.ts';
import type { Member } from '../state/member.ts';
import type { Service } from '../state/service.ts';
import { bodyOf } from './body.ts';

/** What one subscriber can be made to do. */
const DEEDS: Readonly<Record<string, (service: Service, member: Member) => void>> = {
  confirm: (service, member) => enterState(service, member, 'Active'),
  unsubscribe,
  bounce,
  delete: (service, member) => enterState(service, member, 'Deleted'),
  complain: unsubscribe,
};

/** `POST /_control/people {listId, email, deed}`: what happens to a subscriber without any call of the API. */
export const registerPeople = (app: FastifyInstance, simulation: Simulation): void => {
  app.post('/_control/people', (request) => {
    const { listId, email, deed } = bodyOf(request);
    const member = simulation.service.lists.get(String(listId))?.find(String(email));
    const perform = DEEDS[String(deed)];
    if (member === undefined) throw new Error('No such subscriber on that list');
    if (perform === undefined) throw new Error(`deed must be one of ${Object.keys(DEEDS).join(', ')}`);
    perform(simulation.service, member);
    return { EmailAddress: member.email, State: member.state };
  });
};
