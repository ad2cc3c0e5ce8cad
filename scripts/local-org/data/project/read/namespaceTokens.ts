/** What CumulusCI writes where a namespace may stand, as in an org without one. Source: CumulusCI documentation, "Manage Unpackaged Configuration", namespace injection. */
const VALUES: Readonly<Record<string, string>> = {
  NAMESPACE: '',
  NAMESPACED_ORG: '',
  NAMESPACE_DOT: '',
  NAMESPACE_OR_C: 'c',
  NAMESPACED_ORG_OR_C: 'c',
  MANAGED: 'false',
  NAMESPACED: 'false',
  MANAGED_OR_NAMESPACED_ORG: 'false',
};
const NAMES = Object.keys(VALUES).join('|');
const IN_TEXT = new RegExp(`%%%(${NAMES})%%%`, 'g');
const IN_PATH = new RegExp(`___(${NAMES})___`, 'g');

export function withoutTokens(text: string): string {
  return text.includes('%%%') ? text.replaceAll(IN_TEXT, (_whole, name: string) => VALUES[name] ?? '') : text;
}

/** Names of files and folders. */
export function pathWithoutTokens(path: string): string {
  return path.includes('___') ? path.replaceAll(IN_PATH, (_whole, name: string) => VALUES[name] ?? '') : path;
}
