/** What may be thrown away and saves time: with the tool, not in the projects that it opens. */
import { join } from 'node:path';

export const CACHE = join(import.meta.dirname, '../../node_modules/.cache/local-org');
