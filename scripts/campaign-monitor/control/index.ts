import type { FastifyInstance } from 'fastify';
import type { Simulation } from '../simulation.ts';
import { registerConsent } from './consent.ts';
import { registerDials } from './dials.ts';
import { registerDump } from './dump.ts';
import { registerLife } from './life.ts';
import { registerOverview } from './overview.ts';
import { registerPeople } from './people.ts';

/** Everything under `/_control`: what the service itself does not have. */
export const registerControl = (app: FastifyInstance, simulation: Simulation): void => {
  registerOverview(app, simulation);
  registerDump(app, simulation);
  registerDials(app, simulation);
  registerLife(app, simulation);
  registerPeople(app, simulation);
  registerConsent(app, simulation);
};
