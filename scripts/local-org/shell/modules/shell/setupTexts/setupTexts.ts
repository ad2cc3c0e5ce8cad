import { api, LightningElement } from 'lwc';
import { errorText, read } from 'localorg/http';

interface Item {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}
interface Logs {
  readonly isKept: boolean;
  readonly logs: readonly { readonly name: string; readonly head: string }[];
}
interface Emails {
  readonly emails: readonly { readonly sentAt: number; readonly recipients: string; readonly subject: string; readonly body: string }[];
}

/** Debug logs, or the emails that Apex sent: a line each, its text when opened. */
export default class SetupTexts extends LightningElement {
  @api kind = '';
  items: readonly Item[] = [];
  note = '';
  error = '';
  open: readonly string[] = [];

  connectedCallback(): void {
    void this.load();
  }
  handleRefresh(): void {
    void this.load();
  }
  handleToggle(event: CustomEvent<{ openSections: string | readonly string[] }>): void {
    const sections = event.detail.openSections;
    this.open = typeof sections === 'string' ? [sections] : sections;
    if (this.kind === 'ApexDebugLogs') for (const key of this.open) void this.readLog(key);
  }

  private async load(): Promise<void> {
    try {
      if (this.kind === 'Emails') {
        const { emails } = (await read('/page/setup/emails')) as Emails;
        this.items = emails.map(({ sentAt, recipients, subject, body }, index) => ({
          key: String(index),
          label: `${new Date(sentAt).toLocaleString()}  ${recipients}  ${subject}`,
          text: body,
        }));
        this.note = emails.length === 0 ? 'No email was sent yet. Emails never leave this machine.' : '';
      } else {
        const { isKept, logs } = (await read('/page/setup/logs')) as Logs;
        this.items = logs.map(({ name, head }) => ({ key: name, label: head, text: 'Loading...' }));
        this.note = isKept
          ? logs.length === 0
            ? 'No transaction has written a log yet.'
            : ''
          : 'This org is in memory and keeps no logs.';
      }
      this.error = '';
    } catch (error) {
      this.error = errorText(error);
    }
  }
  private async readLog(name: string): Promise<void> {
    if (this.items.find(({ key }) => key === name)?.text !== 'Loading...') return;
    const { text } = (await read(`/page/setup/logs/${encodeURIComponent(name)}`)) as { readonly text: string };
    this.items = this.items.map((item) => (item.key === name ? { ...item, text } : item));
  }
}
