/**
 * Other people's code that an org needs as a static resource: copied from the pinned npm package, never committed (docs/decisions/0014-charts.md).
 * `npm run third-party` does it by hand; start, the checks and every deployment do it by themselves.
 */
import { copyFileSync, existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const FOLDER = 'force-app/main/default/staticresources';
/** Resource > its package, and the file beside the package's main file. */
const RESOURCES: Readonly<Record<string, readonly [name: string, file: string]>> = { ChartJs: ['chart.js', 'chart.umd.min.js'] };

/** For resources that the project has. Errors: throws with the name of a package that is not installed. */
export function copyThirdParty(root: string): void {
  for (const [resource, [name, file]] of Object.entries(RESOURCES)) {
    if (!existsSync(join(root, FOLDER, `${resource}.resource-meta.xml`))) continue;
    const from = join(dirname(installed(root, name)), file);
    const to = join(root, FOLDER, `${resource}.js`);
    if (!existsSync(to) || statSync(to).size !== statSync(from).size) copyFileSync(from, to);
  }
}

function installed(root: string, name: string): string {
  try {
    return createRequire(join(root, 'package.json')).resolve(name);
  } catch (cause) {
    throw new Error(`${name} is not installed. Run: npm install`, { cause });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) copyThirdParty(process.cwd());
