import type { ConsentRequest } from './consentRequest.ts';

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  ViewReports: 'See the reports of campaigns',
  ManageLists: 'See and change lists, custom fields, segments and webhooks',
  CreateCampaigns: 'Create campaigns',
  ImportSubscribers: 'Add, change and remove subscribers',
  SendCampaigns: 'Send campaigns',
  ViewSubscribersInReports: 'See who opened and clicked',
  ManageTemplates: 'Change templates',
  AdministerPersons: 'Change people and administrators',
  AdministerAccount: 'Change clients and billing',
  ViewTransactional: 'See transactional messages',
  SendTransactional: 'Send transactional messages',
  Automation: 'See journeys',
};

const escape = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const layout = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; background: #f4f5f7; color: #17233a; margin: 0; }
main { max-width: 28rem; margin: 10vh auto; background: #fff; padding: 2rem; border-radius: .5rem; box-shadow: 0 1px 4px #0003; }
h1 { font-size: 1.25rem; margin-top: 0; }
button { font: inherit; padding: .5rem 1.25rem; border-radius: .25rem; border: 1px solid #17233a; background: #fff; color: #17233a; cursor: pointer; }
button[value=allow] { background: #17233a; color: #fff; }
</style>
</head>
<body><main>${body}</main></body>
</html>
`;

/** The page on which a person allows or denies an application access. */
export const consentPage = (request: ConsentRequest): string => {
  const scopes = [...request.permissions].map((name) => `<li>${escape(DESCRIPTIONS[name] ?? name)}</li>`).join('');
  const hidden = Object.entries(request.parameters)
    .map(([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`)
    .join('');
  return layout(
    'Allow access?',
    `<h1>${escape(request.application.name)} asks for access to your account</h1>
<p>It wants to:</p>
<ul>${scopes}</ul>
<form method="post" action="/oauth">${hidden}
<button name="decision" value="allow">Allow access</button>
<button name="decision" value="deny">Deny</button>
</form>`,
  );
};

/** The page for a request that leads nowhere. */
export const refusalPage = (error: string): string =>
  layout('Not possible', `<h1>This request cannot be answered</h1><p>${escape(error)}</p>`);
