import { buildServer, type ServerOptions } from './server.ts';
import { DEFAULT_MEMBERS, type ScenarioName } from './scenarios/names.ts';
import { Simulation } from './simulation.ts';

/** What to start. Everything has a default. */
export interface StartOptions extends ServerOptions {
  /** 0, the default, for any free one. */
  readonly port?: number;
  readonly scenario?: ScenarioName;
  /** Members on the lists of the main client, in all. */
  readonly members?: number;
  readonly seed?: number;
  /** Start of the clock, ISO 8601; the real time by default. */
  readonly now?: string;
  /** How many seconds pass on the clock in a real second; 1 by default, 0 for a stopped clock. */
  readonly speed?: number;
}

/** The address of a simulator, and what a caller needs to start. */
export interface Connection {
  /** The origin: the API is under `/api/v3.3`, OAuth under `/oauth`, the controls under `/_control`. */
  readonly url: string;
  /** The key of the account. */
  readonly apiKey: string;
  /** The client with lists, sent campaigns, journeys and smart e-mails. */
  readonly clientId: string;
}

/** A simulator that runs in this process. */
export interface RunningSimulator extends Connection {
  readonly simulation: Simulation;
  close(): Promise<void>;
}

/** Starts a simulator in this process, on the loopback address only. */
export const startSimulator = async (options: StartOptions = {}): Promise<RunningSimulator> => {
  const scenario = options.scenario ?? 'agency';
  const simulation = new Simulation({
    scenario,
    members: options.members ?? DEFAULT_MEMBERS[scenario],
    seed: options.seed ?? 1,
    now: options.now,
    speed: options.speed,
  });
  const app = buildServer(simulation, options);
  const url = await app.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  return {
    url,
    apiKey: simulation.service.account.apiKey,
    clientId: simulation.mainClientId,
    simulation,
    close: () => app.close(),
  };
};
