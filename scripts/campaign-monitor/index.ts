export type { Connection, RunningSimulator, StartOptions } from './start.ts';
export { startSimulator } from './start.ts';
export type { SimulatorProcess } from './process.ts';
export { startSimulatorProcess } from './process.ts';
export { SCENARIOS, type ScenarioName } from './scenarios/index.ts';
