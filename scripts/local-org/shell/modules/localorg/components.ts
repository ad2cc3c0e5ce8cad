/** The project's components by name, loaded when something shows them. */
import type { LightningElement } from 'lwc';

export type ComponentClass = typeof LightningElement;

/** By the page's import map. Errors: rejects when the bundle is not there or its code fails. */
export async function componentNamed(name: string): Promise<ComponentClass> {
  const module = (await import(`c/${name}`)) as { readonly default: ComponentClass };
  return module.default;
}

/** `c__home`, `c:home` and `home` are one bundle. */
export const bundleName = (name: string): string => name.replace(/^\w+?(?:__|:)/, '');
