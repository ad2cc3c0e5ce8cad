import { api, getComponentDef, LightningElement } from 'lwc';
import { bundleName, componentNamed, type ComponentClass } from 'localorg/components';
import { errorText } from 'localorg/http';

/** Shows one component of the project by name, with those of the given properties that it declares. What it throws stays inside. */
export default class ComponentHost extends LightningElement {
  @api properties: Readonly<Record<string, unknown>> = {};
  type?: ComponentClass;
  error?: string;
  private declared: ReadonlySet<string> = new Set();
  private wanted = '';

  @api get name(): string {
    return this.wanted;
  }
  set name(value: string) {
    this.wanted = value;
    void this.load(bundleName(value));
  }

  get ownProperties(): Record<string, unknown> {
    return Object.fromEntries(Object.entries(this.properties).filter(([name]) => this.declared.has(name)));
  }

  /** The shown component's own method: a headless action has `invoke`. */
  @api async invoke(): Promise<void> {
    const component = this.refs?.['component'] as { invoke?(): unknown } | undefined;
    await component?.invoke?.();
  }

  errorCallback(error: Error): void {
    this.error = errorText(error);
    // the whole story is for the developer's console
    reportError(error);
  }

  private async load(name: string): Promise<void> {
    try {
      const type = await componentNamed(name);
      this.declared = new Set(Object.keys((getComponentDef(type) as { readonly props: object }).props));
      this.type = type;
      this.dispatchEvent(new CustomEvent('loaded'));
    } catch (error) {
      this.error = `${name}: ${errorText(error)}`;
      this.dispatchEvent(new CustomEvent('loaded'));
    }
  }
}
