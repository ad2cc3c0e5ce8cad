/**
 * Runs the tooling's test files in processes of their own when there are several workers: a process has its own module state, working folder and native libraries, which threads would share.
 *
 * jest-light-runner opens one channel for the settings that all workers ask for, and forgets its listeners when the first has asked: a worker that is still loading never gets its answer, and the run never ends.
 * Here each file's run has a channel of its own. A file that does not end fails by its name, and the others go on.
 */
import { createRunner } from 'jest-light-runner';

/** The longest file takes three minutes on a slow machine. */
const LIMIT_SECONDS = Number(process.env.TEST_FILE_LIMIT ?? 480);

export default class ProcessRunner extends createRunner({ runtime: 'child_process' }) {
  constructor(globalConfig, ...others) {
    super(globalConfig, ...others);
    if (this._runtime === 'child_process') this._testRunners = new Runners(globalConfig, this._runtime);
  }
}

/** The pools by project, as the parent class fills them. */
class Runners extends Map {
  constructor(globalConfig, runtime) {
    super();
    this.settings = { globalConfig, runtime };
  }

  set(projectConfig, { pool }) {
    const workerData = { ...this.settings, projectConfig };
    const run = async ({ path }) => {
      const signal = AbortSignal.timeout(LIMIT_SECONDS * 1000);
      try {
        return await pool.run(path, { channel: answering(workerData), signal });
      } catch (error) {
        throw signal.aborted ? new Error(`The file did not end in ${String(LIMIT_SECONDS)} s; its process was stopped.`) : error;
      }
    };
    return super.set(projectConfig, { pool, run });
  }
}

/** A channel to one worker, which gives the settings as often as they are asked for. */
function answering(workerData) {
  const listeners = [];
  return {
    onMessage: (listener) => listeners.push(listener),
    postMessage(message) {
      if (message !== 'jest-light-runner-get-worker-data') return;
      for (const listener of listeners) listener({ type: 'jest-light-runner-worker-data', workerData });
    },
  };
}
