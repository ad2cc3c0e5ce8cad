import LightningModal from 'lightning/modal';
import { context } from 'localorg/context';
import { toUrl } from 'localorg/routes';

/** Every app and item that the user may see. */
export default class AppLauncher extends LightningModal {
  term = '';

  get apps() {
    return context.apps
      .filter(({ label, description }) => this.matches(label) || this.matches(description))
      .map((app) => ({
        ...app,
        href: toUrl({ type: 'standard__app', attributes: { appTarget: app.name } }),
        initials: app.label
          .split(' ')
          .map((word) => word[0] ?? '')
          .join('')
          .slice(0, 2)
          .toUpperCase(),
        style: `background-color: ${/^#[0-9A-Fa-f]{3,8}$/.test(app.color) ? app.color : '#0176D3'}; color: #fff`,
      }));
  }
  get items() {
    return context.items
      .filter(({ label }) => this.matches(label))
      .map((item) => ({
        ...item,
        href:
          item.kind === 'object'
            ? toUrl({ type: 'standard__objectPage', attributes: { objectApiName: item.target, actionName: 'home' } })
            : toUrl({ type: 'standard__navItemPage', attributes: { apiName: item.name } }),
      }))
      .sort((a, b) => a.label.localeCompare(b.label));
  }
  get isEmpty(): boolean {
    return this.apps.length === 0 && this.items.length === 0;
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.term = event.detail.value;
  }
  handleOpen(): void {
    this.close();
  }

  private matches(text: string): boolean {
    return text.toLowerCase().includes(this.term.trim().toLowerCase());
  }
}
