/** The Salesforce CLI as tests run it: quiet, without the developer's own orgs, and without a proxy that would take what is for loopback. */
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param home a folder that holds the CLI's orgs and settings. */
export const alone = (home: string): Readonly<Record<string, string>> => ({
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
