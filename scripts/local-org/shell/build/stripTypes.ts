/** Rollup plugin: erases TypeScript's types and nothing else, so that the LWC compiler sees the JavaScript that a deploy would send. */
import type { Plugin } from 'rollup';

export function stripTypes(): Plugin {
  return {
    name: 'strip-types',
    async transform(source, id) {
      const file = id.split('?')[0] ?? id;
      if (!file.endsWith('.ts')) return undefined;
      // takes more than a second to load, and most starts find everything built
      const { default: ts } = await import('typescript');
      const { outputText, sourceMapText } = ts.transpileModule(source, {
        fileName: file,
        compilerOptions: {
          target: ts.ScriptTarget.ESNext,
          module: ts.ModuleKind.ESNext,
          useDefineForClassFields: true,
          experimentalDecorators: false,
          verbatimModuleSyntax: true,
          sourceMap: true,
        },
      });
      return { code: outputText.replace(/\/\/# sourceMappingURL=.*$/m, ''), map: sourceMapText ?? null };
    },
  };
}
