/** Rollup plugin: writes chunks small, as an org serves them outside of debug mode. */
import type { Plugin } from 'rollup';

export function minify(): Plugin {
  return {
    name: 'minify',
    async renderChunk(code) {
      const { transform } = await import('esbuild');
      const { code: small } = await transform(code, { minify: true, target: 'es2022', format: 'esm', legalComments: 'none' });
      return { code: small, map: null };
    },
  };
}
