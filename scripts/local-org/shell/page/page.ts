/** The page's HTML with the application's name and tabs. */
export interface ShellTab {
  readonly label: string;
  readonly component: string;
}

export function pageHtml(application: string, tabs: readonly ShellTab[]): string {
  const data = JSON.stringify({ application, tabs }).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escape(application)}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/assets/styles/salesforce-lightning-design-system.min.css" />
    <script type="application/json" id="shell">${data}</script>
  </head>
  <body class="slds-scope" style="background: #f3f3f3">
    <header class="slds-context-bar">
      <div class="slds-context-bar__primary">
        <h1 class="slds-context-bar__label-action slds-context-bar__app-name"><span class="slds-truncate">${escape(application)}</span></h1>
      </div>
      <nav class="slds-context-bar__secondary"><ul class="slds-grid" id="tabs"></ul></nav>
    </header>
    <main id="stage" class="slds-p-around_medium"></main>
    <script type="module">
      await import('/vendor/@lwc/synthetic-shadow.js');
      await import('/app/main.js');
    </script>
  </body>
</html>
`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
