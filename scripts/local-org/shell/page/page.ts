/** The page's HTML: the user's context, styles of the chosen theme, and the shell. */
import type { ShellContext } from '../modules/localorg/context.ts';

const STYLES: Readonly<Record<ShellContext['theme'], string>> = {
  slds1: '/assets/styles/salesforce-lightning-design-system.min.css',
  slds2: '/slds2/css/bundled/slds2.cosmos.css',
};

/** @param stamp changes with the shell's build, so that browsers may keep its files. */
export function pageHtml(context: ShellContext): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escape(context.org.name)} | Salesforce</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${STYLES[context.theme]}" />
    <link rel="stylesheet" href="/page/shell.css" />
    <link rel="modulepreload" href="/vendor/@lwc/synthetic-shadow.js" />
    <link rel="modulepreload" href="/vendor/lwc.js" />
    <link rel="modulepreload" href="/shell/main.js" />
    <script>globalThis.localOrgContext = ${JSON.stringify(context).replaceAll('<', '\\u003c')};</script>
  </head>
  <body class="slds-scope theme-${context.theme}">
    <script type="module">
      await import('/vendor/@lwc/synthetic-shadow.js');
      await import('/shell/main.js');
    </script>
  </body>
</html>
`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
