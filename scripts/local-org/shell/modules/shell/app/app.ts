import { LightningElement } from 'lwc';
import AppLauncher from 'shell/appLauncher';
import Toast from 'lightning/toast';
import { context, type AppInfo } from 'localorg/context';
import { onPage, rename } from 'localorg/router';
import { toUrl, type PageReference } from 'localorg/routes';
import { remember } from 'localorg/storage';
import { watchRecordPages } from 'localorg/recordPages';

interface ToastDetail {
  readonly title?: string;
  readonly message?: string;
  readonly messageData?: readonly (string | { readonly url: string; readonly label: string })[];
  readonly variant?: 'info' | 'success' | 'warning' | 'error';
  readonly mode?: 'dismissible' | 'pester' | 'sticky';
  /** What shows it, once it is on its way to the container of toasts. */
  readonly toast?: unknown;
}
const lastApp = remember<string>('app');

/** The whole page: header, application, and what is open. */
export default class ShellApp extends LightningElement {
  page?: PageReference;
  app?: AppInfo = context.apps.find(({ name }) => name === lastApp.get()) ?? context.apps[0];
  announcement = '';
  readonly apps = context.apps;
  private stop?: () => void;
  private isLaunching = false;

  connectedCallback(): void {
    window.addEventListener('lightning__showtoast', showToast, true);
    watchRecordPages();
    this.stop = onPage((page) => this.open(page));
  }
  disconnectedCallback(): void {
    window.removeEventListener('lightning__showtoast', showToast, true);
    this.stop?.();
  }

  async handleLaunch(): Promise<void> {
    if (this.isLaunching) return;
    this.isLaunching = true;
    await AppLauncher.open({ label: 'App Launcher', size: 'medium' });
    this.isLaunching = false;
  }

  handleSkip(event: Event): void {
    event.preventDefault();
    this.template?.querySelector<HTMLElement>('#stage, main')?.focus();
  }

  /** An app's page is what is in it; an app alone, and no page at all, is the app's first tab. */
  private open(page: PageReference): void {
    if (page.type === 'standard__app') this.useApp(String(page.attributes['appTarget'] ?? ''));
    const inner = (page.attributes['pageRef'] as PageReference | undefined) ?? page;
    if (inner.type === 'standard__app' || (inner.type === 'standard__namedPage' && inner.attributes['pageName'] === 'home')) {
      const [first] = this.app?.items ?? [];
      const item = context.items.find(({ name }) => name === first);
      if (item !== undefined) {
        const target =
          item.kind === 'object'
            ? { type: 'standard__objectPage', attributes: { objectApiName: item.target, actionName: 'home' } }
            : { type: 'standard__navItemPage', attributes: { apiName: item.name } };
        rename(toUrl(target));
        this.page = { state: {}, ...target };
        return;
      }
    }
    this.page = inner;
  }

  private useApp(name: string): void {
    const found = context.apps.find((app) => app.name === name || app.name === name.replace(/^c__/, ''));
    if (found === undefined) return;
    this.app = found;
    lastApp.set(found.name);
  }
}

/**
 * Before the container of toasts hears the event: it listens to the same name, and refuses what has no class of its own.
 * Source: Component Library, "Toast Notifications": messageData fills {0}, {1}; links are objects with url and label.
 */
function showToast(event: Event): void {
  const { detail, target } = event as CustomEvent<ToastDetail>;
  if (detail.toast !== undefined) return;
  event.stopImmediatePropagation();
  const { title = '', message, messageData = [], variant = 'info', mode = 'dismissible' } = detail;
  Toast.show(
    {
      label: title,
      ...(message === undefined ? {} : { message }),
      messageLinks: messageData,
      variant,
      mode: mode === 'sticky' ? 'sticky' : 'dismissible',
    },
    target,
  );
}
