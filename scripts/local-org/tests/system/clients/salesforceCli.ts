/** The Salesforce CLI as tests run it: quiet, without the developer's own orgs, and without a proxy that would take what is for loopback. */
import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SF = fileURLToPath(new URL('../../../../../node_modules/.bin/sf', import.meta.url));

/**
 * Jest's NODE_ENV has the CLI look for the sources of its plugins, and its log file costs a thread: without the two it takes two thirds of its time.
 * @param home a folder that holds the CLI's orgs and settings.
 */
export const alone = (home: string): Readonly<Record<string, string>> => ({
  NODE_ENV: 'production',
  SF_DISABLE_LOG_FILE: 'true',
  SF_DISABLE_TELEMETRY: 'true',
  SF_DISABLE_AUTOUPDATE: 'true',
  SF_SKIP_NEW_VERSION_CHECK: 'true',
  SF_HIDE_RELEASE_NOTES: 'true',
  SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
  SF_DOMAIN_RETRY: '0',
  NODE_OPTIONS: '',
  http_proxy: '',
  https_proxy: '',
  HTTP_PROXY: '',
  HTTPS_PROXY: '',
  HOME: home,
});

/** The arguments that log the administrator in, with a key of their own. */
export function jwtLogin(url: string, home: string): readonly string[] {
  const key = join(home, 'any.key');
  writeFileSync(key, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const server = url.replace('127.0.0.1', 'localhost');
  return [
    'org',
    'login',
    'jwt',
    '--client-id',
    'any',
    '--jwt-key-file',
    key,
    '--username',
    'admin@local.example',
    '--instance-url',
    server,
  ];
}

/** Runs a command in a folder that is project and home at once. @return what it answers with `--json`. Errors: throws with the output of a command that fails. */
export async function runSf(home: string, ...args: readonly string[]): Promise<unknown> {
  const child = spawn(process.execPath, [SF, ...args, '--json'], { cwd: home, env: { ...process.env, ...alone(home) } });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  await new Promise((resolve) => child.once('close', resolve));
  const text = Buffer.concat(parts).toString('utf8');
  const answer = JSON.parse(text) as { readonly status: number; readonly result: unknown };
  if (answer.status !== 0) throw new Error(text);
  return answer.result;
}

/** Makes a folder a project whose default org is the one at the address. */
export async function sfProject(home: string, url: string): Promise<void> {
  writeFileSync(
    join(home, 'sfdx-project.json'),
    JSON.stringify({ packageDirectories: [{ path: '.', default: true }], sourceApiVersion: '65.0' }),
  );
  await runSf(home, ...jwtLogin(url, home), '--set-default');
}
