import type { RunningSimulator, StartOptions } from './start.ts';

export type { RunningSimulator, StartOptions } from './start.ts';
export type { SimulatorProcess } from './process.ts';
export { startSimulatorProcess } from './process.ts';
export { SCENARIOS, type ScenarioName } from './scenarios/names.ts';

/** Starts a simulator in this process, on the loopback address only. Its modules are loaded only here, because most callers start it in another process. */
export const startSimulator = async (options?: StartOptions): Promise<RunningSimulator> =>
  (await import('./start.ts')).startSimulator(options);
