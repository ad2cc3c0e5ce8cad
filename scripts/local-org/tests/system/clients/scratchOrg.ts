/** Orgs made of a few texts, for tests. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openOrg, type LocalOrg, type OrgOptions } from '../../../org.ts';

export interface ScratchOrg {
  readonly org: LocalOrg;
  /** What went wrong in jobs. */
  readonly reports: readonly string[];
  /** What System.debug wrote. */
  readonly said: readonly string[];
  readonly folder: string;
  /** Closes it and, with the same files and state, opens it again. */
  reopen(): Promise<ScratchOrg>;
  close(): Promise<void>;
}

/** @param files texts by path below the source folder: `classes/Foo.cls`. */
export function scratchOrg(
  files: Readonly<Record<string, string>>,
  options: { readonly keepsState?: boolean; readonly namespace?: string } = {},
): ScratchOrg {
  const folder = mkdtempSync(join(tmpdir(), 'scratch-org-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'src', path)), { recursive: true });
    writeFileSync(join(folder, 'src', path), text);
  }
  return opened(folder, {
    ...(options.keepsState === true ? { stateDir: join(folder, 'state') } : {}),
    ...(options.namespace === undefined ? {} : { namespace: options.namespace }),
  });
}

function opened(folder: string, options: Partial<OrgOptions>): ScratchOrg {
  const reports: string[] = [];
  const said: string[] = [];
  const org = openOrg({
    projectDirs: [join(folder, 'src')],
    report: (line) => reports.push(line),
    onLog: ({ message }) => said.push(message),
    ...options,
  });
  if (org.program.failures.length > 0) throw new Error(JSON.stringify(org.program.failures));
  return {
    org,
    reports,
    said,
    folder,
    reopen: async () => {
      await org.close();
      return opened(folder, options);
    },
    close: async () => {
      await org.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
