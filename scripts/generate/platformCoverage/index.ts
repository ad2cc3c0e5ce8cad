/** Writes `docs/local-org/coverage.md`: which members of the platform are built. */
import { openSignatures } from '../../local-org/compiler/signatures/index.ts';
import '../../local-org/org.ts';
import { useSignatures } from '../../local-org/platform/core/derived.ts';
import type { Generator } from '../generator.ts';
import { coveragePage } from './page.ts';

const PAGE = 'docs/local-org/coverage.md';

export const platformCoverage: Generator = {
  name: 'platformCoverage',
  owned: [PAGE],
  plan: () => {
    const signatures = openSignatures();
    useSignatures((name) => signatures.type(name));
    return Promise.resolve([{ path: PAGE, content: coveragePage(signatures) }]);
  },
};
