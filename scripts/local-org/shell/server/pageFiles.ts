/** Which scripts a page asks for at once: the engine, the shell, and the component of the opened tab with all that it imports. */
import type { BuiltModules } from '../build/builtModules.ts';
import type { ComponentBuild } from '../build/components.ts';
import type { ShellContext } from '../modules/localorg/context.ts';
import type { PageFiles } from '../page/page.ts';

export interface PageBuilds {
  /** Of the asked page: `/lightning/n/SyncHome`. */
  readonly path: string;
  readonly build: ComponentBuild;
  readonly vendor: BuiltModules;
  readonly shell: BuiltModules;
}

export function pageFiles(context: ShellContext, { path, build, vendor, shell }: PageBuilds): PageFiles {
  const imports = build.addresses();
  const component = tabComponent(context, path);
  const main = `${shell.url}/main.js`;
  return {
    imports,
    main,
    scripts: [`${vendor.url}/base.js`, `${shell.url}/shell.js`, main],
    later: component === undefined ? [] : [...build.closure(`c/${component}`)].flatMap((name) => imports[name] ?? []),
  };
}

/** Of the tab in the address; without an address of its own, of the first app's first tab. */
function tabComponent({ apps, items }: ShellContext, path: string): string | undefined {
  const [, tab] = /^\/lightning\/n\/(\w+)/.exec(path) ?? [];
  const name = tab ?? (/^\/(lightning(\/page\/home)?)?(\?|$)/.test(path) ? apps[0]?.items[0] : undefined);
  const item = items.find((one) => one.name === name);
  return item?.kind === 'component' ? item.target : undefined;
}
