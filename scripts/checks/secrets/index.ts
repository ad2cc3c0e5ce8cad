/** No key, token or client secret can leave the callouts: not into a record, a log, a message, a debug line or the browser. */
import { parseClassFile, type ClassDeclaration } from '../../local-org/compiler/syntax/index.ts';
import type { Check, Finding } from '../check.ts';
import { filesBelow, lineAt, type SourceFile } from '../files.ts';
import { leaksOf, mayHoldSecrets, secretParameters } from './flow.ts';

interface Rule {
  readonly files: RegExp;
  /** Files that may. */
  readonly except?: RegExp;
  readonly pattern: RegExp;
  readonly problem: string;
  readonly mend: string;
}
const APEX = /\.(?:cls|trigger)$/;
const SCREEN = /\/lwc\/(?!.*__tests__).*\.(?:ts|html)$/;
const RULES: readonly Rule[] = [
  {
    files: APEX,
    pattern: /\bSystem\s*\.\s*debug\b/gi,
    problem: 'A debug line may tell a secret, and stays in the log of an org',
    mend: 'Remove it; log through PackageLog.',
  },
  {
    files: APEX,
    except: /\/(?:ApiTransport|OAuthService)\.cls$/,
    pattern: /\bnew\s+HttpRequest\b/gi,
    problem: 'A request is made outside of the classes that know which secrets are in one',
    mend: 'Call out through CampaignMonitorApi.',
  },
  {
    files: APEX,
    except: /\/CredentialStore\.cls$/,
    pattern: /\bConnectApi\s*\.\s*(?:NamedCredentials|Credential)\w*/gi,
    problem: 'Credentials are touched outside of the credential store',
    mend: 'Use CredentialStore, which writes and never reads.',
  },
  {
    files: APEX,
    except: /\/OAuthService\.cls$/,
    pattern: /\{!\$Credential\./gi,
    problem: 'A secret is merged into a text',
    mend: 'Let the external credential fill it into its header.',
  },
  {
    files: APEX,
    pattern: /@AuraEnabled\s+public\s+(?:static\s+)?\w+\s+\w*(?:apiKey|secret|accessToken|refreshToken|password)\w*\s*[;{]/gi,
    problem: 'The browser would be told a secret',
    mend: 'Tell it what it may know: how the org is connected, and since when.',
  },
  {
    files: /\.field-meta\.xml$/,
    pattern: /<fullName>\w*(?:ApiKey|Secret|AccessToken|RefreshToken|Password)\w*__c<\/fullName>/gi,
    problem: 'A field would keep a secret where others can read it',
    mend: 'Keep it in the external credential.',
  },
  {
    files: SCREEN,
    pattern: /\b(?:console\s*\.|localStorage|sessionStorage|document\s*\.\s*cookie|indexedDB|postMessage)/g,
    problem: 'A component leaves something where other code of the page can read it',
    mend: 'Keep it in the component, and forget it after the call.',
  },
];

export const secrets: Check = {
  name: 'No secret reaches a record, a log, a message or the browser',
  run: (root) => {
    const files = filesBelow(root, 'force-app/main', /\.(?:cls|trigger|ts|html|field-meta\.xml)$/);
    return Promise.resolve([...files.flatMap(ruleFindings), ...flowFindings(files)]);
  },
};

const ruleFindings = ({ path, text }: SourceFile): readonly Finding[] =>
  RULES.filter(({ files, except }) => files.test(path) && except?.test(path) !== true).flatMap(({ pattern, problem, mend }) =>
    [...withoutComments(text).matchAll(pattern)].map(({ index }) => ({ file: path, line: lineAt(text, index), problem, mend })),
  );

/** Blanks instead, so that every offset stays. */
const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/g, (comment) => comment.replaceAll(/[^\n]/g, ' '));

function flowFindings(files: readonly SourceFile[]): readonly Finding[] {
  const classes = files
    .filter(({ path, text }) => path.endsWith('.cls') && mayHoldSecrets(text))
    .flatMap(({ path, text }) => {
      const type = classIn(path, text);
      return type === undefined ? [] : [{ path, type }];
    });
  const parameters = secretParameters(classes.map(({ type }) => type));
  return classes.flatMap(({ path, type }) =>
    leaksOf(type, parameters).map(({ line, what }) => ({
      file: path,
      line,
      problem: `A secret ${what}`,
      mend: 'Give secrets to CredentialStore, or to a parameter that is called one.',
    })),
  );
}

function classIn(path: string, text: string): ClassDeclaration | undefined {
  const { tree } = parseClassFile(path, text);
  return tree?.kind === 'class-file' && tree.type.kind === 'class' ? tree.type : undefined;
}
