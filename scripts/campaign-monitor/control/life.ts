import type { FastifyInstance } from 'fastify';
import { type Act, ACTS } from '../live/driver.ts';
import type { Simulation } from '../simulation.ts';
import { bodyOf } from './body.ts';

const MOST_ACTS = 1_000_000;

/** `POST /_control/live {acts, overSeconds, act}` lets people act now; `PUT /_control/live {perMinute}` lets them act continuously. */
export const registerLife = (app: FastifyInstance, simulation: Simulation): void => {
  app.get('/_control/live', () => ({ perMinute: simulation.driver.perMinute }));
  app.put('/_control/live', (request) => {
    const { perMinute } = bodyOf(request);
    simulation.driver.run(typeof perMinute === 'number' ? perMinute : 0);
    return { perMinute: simulation.driver.perMinute };
  });
  app.post('/_control/live', (request) => {
    const { acts, overSeconds, act } = bodyOf(request);
    const count = Math.min(typeof acts === 'number' ? acts : 1, MOST_ACTS);
    const stepMs = typeof overSeconds === 'number' ? (overSeconds * 1000) / count : 0;
    const wanted = ACTS.find((known) => known === act);
    const done: Partial<Record<Act, number>> = {};
    for (let i = 0; i < count; i++) {
      if (stepMs > 0) simulation.clock.set({ advanceMs: stepMs });
      const what = simulation.driver.act(wanted);
      if (what !== undefined) done[what] = (done[what] ?? 0) + 1;
    }
    return done;
  });
};
