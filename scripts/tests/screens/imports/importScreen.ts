/** The import wizard as a person uses it: what is pressed, chosen and read in its steps and results. */
import type { Locator, Page } from 'playwright-core';
import type { Person, Theme, Walk } from '../walk.ts';

export const STEP_HEADINGS = [
  'Where do the people come from?',
  'Which list do they go to?',
  'Which column goes to which field?',
  'What may the import do?',
  'What would happen?',
  'When does it run?',
] as const;
const [SOURCE, LIST, FIELDS, OPTIONS, PREVIEW, RUN] = STEP_HEADINGS;
export type Outcome = 'added' | 'updated' | 'unchanged' | 'resubscribed' | 'removed' | 'refused' | 'duplicates' | 'warnings';
/** Called at each step that is complete, with a word for it. */
export type Look = (step: string) => Promise<void>;
const MOST_TABS = 60;
const MOST_LOADS = 40;
const NO_LOOK: Look = () => Promise.resolve();

export class ImportScreen {
  readonly page: Page;
  private constructor(page: Page) {
    this.page = page;
  }

  static async open(
    walk: Walk,
    theme: Theme = 'slds1',
    path = '/lightning/n/ImportWizard',
    person: Person = 'marketing',
  ): Promise<ImportScreen> {
    return new ImportScreen(await walk.open(person, path, theme));
  }

  press = (name: string | RegExp): Promise<void> => this.page.getByRole('button', { name, exact: true }).click();
  next = (): Promise<void> => this.press('Next');
  heading = (name: string): Promise<void> => this.page.getByRole('heading', { name }).waitFor();
  field = (name: string): Locator => this.page.getByRole('combobox', { name });
  says = (text: string | RegExp): Promise<void> => this.page.getByText(text).first().waitFor();

  async choose(label: string, option: string | RegExp): Promise<void> {
    await this.field(label).first().click();
    await this.page.getByRole('option', { name: option }).first().click();
  }

  /** Boxes and buttons of radio groups are drawn over the input itself: people press their label. */
  async tick(label: string | RegExp): Promise<void> {
    await this.page.locator('label').filter({ hasText: label }).first().click();
  }

  async newImport(kind: string): Promise<void> {
    await this.press('New import');
    await this.heading(SOURCE);
    await this.page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check();
  }

  async newQuery(query: string): Promise<void> {
    await this.press('New import');
    await this.query(query);
  }

  async query(query: string): Promise<void> {
    await this.page.getByRole('radio', { name: /^SOQL/ }).check();
    await this.page.getByRole('textbox', { name: 'Query' }).fill(query);
    await this.press('Validate');
    await this.page.locator('[data-id="explanation"]').waitFor();
  }

  async report(name: string): Promise<void> {
    await this.newImport('Report');
    await this.choose('Report', name);
    await this.says(/The rows of the report/);
  }

  /** From the source to the fields. */
  async toFields(list: string | RegExp, look = NO_LOOK): Promise<void> {
    await look('source');
    await this.next();
    await this.heading(LIST);
    await this.choose('Subscriber list', list);
    await look('list');
    await this.next();
    await this.fieldsShown();
  }

  async fieldsShown(): Promise<void> {
    await this.heading(FIELDS);
    await this.page.locator('[data-id="line"]').nth(4).waitFor();
  }

  async toOptions(look = NO_LOOK): Promise<void> {
    await look('fields');
    await this.next();
    await this.heading(OPTIONS);
  }

  /** From the options to the preview's counts. */
  async toPreview(look = NO_LOOK): Promise<void> {
    await look('options');
    await this.next();
    await this.heading(PREVIEW);
    await this.page.getByRole('button', { name: 'Preview again' }).waitFor();
  }

  async toRun(title: string, look = NO_LOOK): Promise<void> {
    await look('preview');
    await this.next();
    await this.heading(RUN);
    await this.page.getByRole('textbox', { name: 'Name of the import' }).fill(title);
  }

  async runNow(look = NO_LOOK): Promise<void> {
    await look('run');
    await this.press('Run now');
    await this.done();
    await look('result');
  }

  /** From the fields to the result, with nothing else chosen. */
  async onward(title: string, look = NO_LOOK): Promise<void> {
    await this.toOptions(look);
    await this.toPreview(look);
    await this.toRun(title, look);
    await this.runNow(look);
  }

  done = (): Promise<void> => this.page.locator('[data-id="state"]').getByText('Completed, ').waitFor();

  async count(outcome: Outcome): Promise<string> {
    return (await this.page.locator(`[data-id="${outcome}"] dd`).innerText()).trim();
  }

  async counts(...outcomes: Outcome[]): Promise<Readonly<Record<string, string>>> {
    return Object.fromEntries(await Promise.all(outcomes.map(async (outcome) => [outcome, await this.count(outcome)] as const)));
  }

  async rows(): Promise<readonly string[]> {
    await this.page.locator('[data-id="row"]').first().waitFor();
    return this.page.locator('[data-id="row"]').allInnerTexts();
  }

  async showAll(): Promise<void> {
    await this.press('All imports');
    await this.page.locator('[data-id="import"]').first().waitFor();
  }

  line = (title: string): Locator =>
    this.page.locator('[data-id="import"]', { has: this.page.getByRole('rowheader', { name: title, exact: true }) });

  async act(title: string, action: string): Promise<void> {
    await this.page.getByRole('button', { name: `Actions: ${title}` }).click();
    await this.page.getByRole('menuitem', { name: action, exact: true }).click();
  }

  focused = (target: Locator): Promise<void> => target.and(this.page.locator(':focus')).waitFor();

  /** Moves on by Tab alone. */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let turn = 0; turn < MOST_TABS; turn += 1) {
      await this.page.keyboard.press('Tab');
      if ((await target.and(this.page.locator(':focus')).count()) > 0) return;
    }
    throw new Error(`${String(MOST_TABS)} tabs did not reach ${target.toString()}`);
  }

  /** Loads the page anew until something stands there. */
  async until(target: Locator): Promise<void> {
    for (let turn = 0; turn < MOST_LOADS && (await target.count()) === 0; turn += 1) {
      await this.page.reload();
      await this.page.locator('[data-id="import"]').first().waitFor();
    }
    await target.waitFor();
  }
}
