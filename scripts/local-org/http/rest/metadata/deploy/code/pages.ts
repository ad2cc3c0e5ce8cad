/** What Visualforce pages and components name that nobody has. Source: Visualforce Developer Guide, "apex:page", "apex:component", "Global Variables"; the words are an org's. */
export interface PageNames {
  hasClass(name: string): boolean;
  hasResource(name: string): boolean;
}

const ROOT = /<apex:(?:page|component)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/i;
const RESOURCE = /\$Resource\.(\w+)/gi;
const COMMENT = /<!--[\s\S]*?-->/g;

/** @param markup of a page or a component @return the first problem. */
export function pageProblem(markup: string, names: PageNames): string | undefined {
  const live = markup.replaceAll(COMMENT, '');
  const root = ROOT.exec(live)?.[1] ?? '';
  const classes = [attribute(root, 'controller'), ...(attribute(root, 'extensions') ?? '').split(',')];
  const unknown = classes.map((name) => name?.trim() ?? '').find((name) => name !== '' && !names.hasClass(name));
  if (unknown !== undefined) return `Apex class '${unknown}' does not exist`;
  const [, resource] = [...live.matchAll(RESOURCE)].find(([, name = '']) => !names.hasResource(name)) ?? [];
  return resource === undefined ? undefined : `Static Resource named ${resource} does not exist. Check spelling.`;
}

function attribute(tag: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag) ?? [];
  return double ?? single;
}
