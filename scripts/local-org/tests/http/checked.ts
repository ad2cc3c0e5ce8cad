/** What a deployment refuses before it compiles and runs anything, in an org that holds a few classes. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { refusals } from '../../http/rest/metadata/deploy/refusals.ts';
import { stage } from '../../http/rest/metadata/deploy/staging.ts';
import { openOrg, type LocalOrg } from '../../org.ts';
import { packageOf } from '../system/clients/packages.ts';

/** An org of the given source files, by path, and how it meets packages. */
export class Checked {
  private readonly folder = mkdtempSync(join(tmpdir(), 'checked-'));
  private readonly org: LocalOrg;
  private packages = 0;

  constructor(files: Readonly<Record<string, string>>) {
    const source = join(this.folder, 'org');
    mkdirSync(source);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(source, path)), { recursive: true });
      writeFileSync(join(source, path), text);
    }
    this.org = openOrg({ projectDirs: [source] });
  }

  /** @param members files in metadata format, by path */
  refusals(members: Readonly<Record<string, string>>): readonly string[] {
    this.packages += 1;
    const folder = join(this.folder, String(this.packages));
    mkdirSync(folder);
    return refusals(this.org, stage(packageOf(members, {}), folder), folder).map(({ problem }) => problem);
  }

  async close(): Promise<void> {
    await this.org.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
