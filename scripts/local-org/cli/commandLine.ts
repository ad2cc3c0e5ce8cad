/** Command line arguments: `--help` shows the usage; an unknown argument ends the command with a message and exit code 2. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Ends the command: the message goes to standard error. */
export function refuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

/** The exit code of a program whose reader has closed the pipe (`apex test --json | head`): 128 plus the number of SIGPIPE. Source: POSIX, Shell & Utilities, "Exit Status for Commands". */
const READER_LEFT = 141;

/** The arguments of this process. `usage` is shown for `--help` and after what is wrong. Source: Node.js, `util.parseArgs`. */
export function readCommandLine<T extends ParseArgsConfig>(usage: string, config: T): ReturnType<typeof parseArgs<T>> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(READER_LEFT);
  });
  if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
    process.stdout.write(usage);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

/** An integer option of at least `least`; ends the command for other values. */
export function wholeNumber(option: string, text: string, least = 1): number {
  const number = Number(text);
  return Number.isInteger(number) && number >= least ? number : refuse(`${option} takes a whole number from ${least} on, not "${text}".`);
}

const LAST_PORT = 65_535;
/** A port; ends the command for what is none. */
export function portNumber(option: string, text: string): number {
  const port = wholeNumber(option, text);
  return port <= LAST_PORT ? port : refuse(`${option} takes a number up to ${LAST_PORT}, not "${text}".`);
}

/** Listens on the requested port; ends the command if it is in use. */
export async function onPort<T>(port: number | undefined, listen: () => Promise<T>): Promise<T> {
  try {
    return await listen();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return refuse(`Port ${String(port)} is taken. Stop what listens there, or choose another with --port.`);
  }
}
