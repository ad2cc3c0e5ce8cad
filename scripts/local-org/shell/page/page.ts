/** The page's HTML: the user's context, styles of the chosen theme, and the shell. */
import type { ShellContext } from '../modules/localorg/context.ts';

const STYLES: Readonly<Record<ShellContext['theme'], string>> = {
  slds1: '/assets/styles/salesforce-lightning-design-system.min.css',
  slds2: '/slds2/css/bundled/slds2.cosmos.css',
};

export interface PageFiles {
  /** Components by name, for `import`. */
  readonly imports: Readonly<Record<string, string>>;
  /** The script that starts the shell. */
  readonly main: string;
  /** Scripts that it needs, in the order of their need: asked for at once, not one after the other. */
  readonly scripts: readonly string[];
  /** What the opened tab needs after them. */
  readonly later: readonly string[];
}

export function pageHtml(context: ShellContext, { imports, main, scripts, later }: PageFiles): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escape(context.org.name)} | Salesforce</title>
    <link rel="icon" href="data:," />
    <script type="importmap">${inScript({ imports })}</script>
    ${scripts.map((script) => `<link rel="modulepreload" href="${script}" />`).join('\n    ')}
    <link rel="stylesheet" href="${STYLES[context.theme]}" />
    <link rel="stylesheet" href="/page/shell.css" />
    ${later.map((script) => `<link rel="modulepreload" href="${script}" fetchpriority="low" />`).join('\n    ')}
    <script>globalThis.localOrgContext = ${inScript(context)};</script>
  </head>
  <body class="slds-scope theme-${context.theme}">
    <script type="module" src="${main}"></script>
  </body>
</html>
`;
}

const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
