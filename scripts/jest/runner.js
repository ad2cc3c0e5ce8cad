/** Runs the tooling's test files in processes of their own when there are several workers: a process has its own module state, working folder and native libraries, which threads would share. */
import { createRunner } from 'jest-light-runner';

export default createRunner({ runtime: 'child_process' });
