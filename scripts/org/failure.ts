/** What went wrong with an org, in plain words and with the next thing to do. */

const KNOWN: readonly { readonly sign: RegExp; readonly words: string }[] = [
  {
    sign: /NoDefaultDevHub|No default dev hub|default Dev Hub|requires a Dev Hub|NoTargetDevHub/i,
    words:
      'No Dev Hub is connected. Run "npx sf org login web --set-default-dev-hub" once, in a browser where you are logged in to your Dev Hub, then try again.',
  },
  {
    sign: /NoTargetOrg|NoDefaultEnv|No default environment|NamedOrgNotFound|No authorization information found/i,
    words: 'The org is not known to the CLI. Run "npm run org:create" first, or name another with "-- --org ALIAS".',
  },
  {
    sign: /expired access\/refresh token|INVALID_SESSION_ID/i,
    words: 'The login to the org has expired. Run "npx sf org login web --alias ALIAS" and try again.',
  },
  {
    sign: /LIMIT_EXCEEDED|daily scratch org (?:signup )?limit|active scratch org limit/i,
    words: 'The Dev Hub has no scratch org left. Delete one with "npx sf org delete scratch --target-org ALIAS", or wait until tomorrow.',
  },
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT/,
    words: 'Salesforce can not be reached from here. Check the network and the proxy, then try again.',
  },
  {
    sign: /PackageNotFound|package with id \S+ was not found|isn.t defined in the sfdx-project\.json|Package alias .* not found in project|not a valid package/i,
    words:
      'The package is not known to the Dev Hub or to sfdx-project.json. Create it once with "npx sf package create --name \'Campaign Monitor for Salesforce\' --package-type Managed --path force-app", which notes it in sfdx-project.json.',
  },
];

/** @return undefined when the CLI's own words, which were shown, have to do. */
export const plainWords = (output: string): string | undefined => KNOWN.find(({ sign }) => sign.test(output))?.words;
