import type { FastifyInstance } from 'fastify';
import { errorCodes } from '../contract/errors.ts';
import { FAULT_KINDS, type FaultOrder } from '../faults/fault.ts';
import type { ScenarioOptions } from '../scenarios/index.ts';
import { SCENARIOS } from '../scenarios/names.ts';
import type { Simulation } from '../simulation.ts';
import type { Settings } from '../state/settings.ts';
import { bodyOf } from './body.ts';

const clockState = ({ clock }: Simulation): object => ({
  now: new Date(clock.nowMs()).toISOString(),
  speed: clock.speed,
});

const registerLog = (app: FastifyInstance, simulation: Simulation): void => {
  app.get('/_control/log', (request) => simulation.log.report(Number((request.query as Record<string, string>).limit ?? 200)));
  app.delete('/_control/log', () => {
    simulation.log.reset();
    return { isReset: true };
  });
  app.get('/_control/errors', () => simulation.errors);
};

const registerClock = (app: FastifyInstance, simulation: Simulation): void => {
  app.get('/_control/clock', () => clockState(simulation));
  app.put('/_control/clock', (request) => {
    const { at, advanceSeconds, speed } = bodyOf(request);
    simulation.clock.set({
      atMs: typeof at === 'string' ? Date.parse(at) : undefined,
      advanceMs: typeof advanceSeconds === 'number' ? advanceSeconds * 1000 : undefined,
      speed: typeof speed === 'number' ? speed : undefined,
    });
    return clockState(simulation);
  });
};

const registerReset = (app: FastifyInstance, simulation: Simulation): void => {
  app.post('/_control/reset', (request) => {
    const { scenario, members, seed } = bodyOf(request);
    const change: Partial<ScenarioOptions> = {
      ...(SCENARIOS.some((name) => name === scenario) ? { scenario: scenario as ScenarioOptions['scenario'] } : {}),
      ...(typeof members === 'number' ? { members } : {}),
      ...(typeof seed === 'number' ? { seed } : {}),
    };
    simulation.reset(change);
    return { apiKey: simulation.service.account.apiKey, clientId: simulation.mainClientId };
  });
  app.get('/_control/settings', () => simulation.service.settings);
  app.put('/_control/settings', (request) => {
    const { settings } = simulation.service;
    for (const [name, value] of Object.entries(bodyOf(request))) {
      if (typeof settings[name as keyof Settings] === typeof value) Object.assign(settings, { [name]: value });
    }
    return settings;
  });
};

const registerFaults = (app: FastifyInstance, simulation: Simulation): void => {
  app.get('/_control/faults', () => simulation.faults.list());
  app.get('/_control/faults/kinds', () => ({ kinds: FAULT_KINDS, codes: errorCodes() }));
  app.post('/_control/faults', (request, reply) => {
    const order = bodyOf(request) as unknown as FaultOrder;
    if (!FAULT_KINDS.includes(order.kind)) return reply.code(400).send({ error: `kind must be one of ${FAULT_KINDS.join(', ')}` });
    if (order.kind === 'problem' && !errorCodes().includes(order.code ?? 0))
      return reply.code(400).send({ error: 'code must be one of the service' });
    return { id: simulation.faults.order(order) };
  });
  app.delete('/_control/faults', () => {
    simulation.faults.lift();
    return simulation.faults.list();
  });
  app.delete('/_control/faults/:id', (request) => {
    simulation.faults.lift(Number((request.params as { readonly id: string }).id));
    return simulation.faults.list();
  });
};

/** The controls: request log, clock, reset, settings, faults. */
export const registerDials = (app: FastifyInstance, simulation: Simulation): void => {
  registerLog(app, simulation);
  registerClock(app, simulation);
  registerReset(app, simulation);
  registerFaults(app, simulation);
};
