/** Who runs the page and what the org lets them see. The server writes it into the page before any module runs. */

export interface NavItem {
  /** The tab's API name: `SyncHome`, `Account`, `Book__c`. */
  readonly name: string;
  readonly label: string;
  readonly kind: 'component' | 'object' | 'page' | 'web';
  /** The bundle, object, flexipage or address that the tab shows. */
  readonly target: string;
  /** `standard:account`, `custom:custom24`. */
  readonly icon: string;
}
export interface AppInfo {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly color: string;
  readonly items: readonly string[];
}
export interface ShellContext {
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly username: string;
    readonly email: string;
    readonly profile: string;
    readonly timeZone: string;
    readonly locale: string;
    /** By the name behind `@salesforce/i18n/`. */
    readonly formats: Readonly<Record<string, string>>;
    readonly isAdmin: boolean;
  };
  readonly org: { readonly id: string; readonly name: string };
  readonly apps: readonly AppInfo[];
  /** Every tab that the user may see, by name. */
  readonly items: readonly NavItem[];
  /** Icons of objects that have a tab, and of standard ones. */
  readonly icons: Readonly<Record<string, string>>;
  readonly customPermissions: readonly string[];
  readonly userPermissions: readonly string[];
  /** Sent with every call that changes something. */
  readonly csrfToken: string;
  readonly theme: 'slds1' | 'slds2';
}

declare global {
  var localOrgContext: ShellContext;
}

export const context: ShellContext = globalThis.localOrgContext;

/** Of the hardware in an org; here of the window when the page loads, at the width from which SLDS calls a screen medium. */
export const formFactor: 'Large' | 'Small' = matchMedia('(max-width: 47.9375em)').matches ? 'Small' : 'Large';

export const itemNamed = (name: string): NavItem | undefined => context.items.find((item) => item.name === name);

/** The icon of an object's records. */
export const iconOf = (objectApiName: string): string => context.icons[objectApiName] ?? 'standard:record';
