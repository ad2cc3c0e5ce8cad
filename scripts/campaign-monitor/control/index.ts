import type { FastifyInstance } from 'fastify';
import type { Simulation } from '../simulation.ts';
import { registerDump } from './dump.ts';
import { registerDials } from './dials.ts';

/** Everything under `/_control`: what the service itself does not have. */
export const registerControl = (app: FastifyInstance, simulation: Simulation): void => {
  registerDump(app, simulation);
  registerDials(app, simulation);
};
