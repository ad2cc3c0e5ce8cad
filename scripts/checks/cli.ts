/** `npm run check:NAME`: one check by itself. */
import { checks } from './all.ts';
import { findingText } from './check.ts';

const [name = ''] = process.argv.slice(2);
const check = checks[name];
if (check === undefined) {
  process.stderr.write(`There is no check "${name}". There are: ${Object.keys(checks).join(', ')}.\n`);
  process.exit(2);
}
const findings = await check.run(process.cwd());
process.stdout.write(findings.length === 0 ? `ok ${check.name}\n` : `${findings.map(findingText).join('\n')}\n`);
process.exitCode = findings.length === 0 ? 0 : 1;
