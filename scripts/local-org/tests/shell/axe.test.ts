/** What a look of axe at a page finds, and when it need not look. */
import type { Browser, Page } from 'playwright-core';
import { seriousFindings } from './axe.ts';
import { openBrowser } from './browser.ts';

describe('a look of axe', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
  }, 60_000);
  afterAll(() => browser?.close());

  /** @return the rules that were broken inside `main`. */
  async function broken(body: string, sound?: Set<string>): Promise<readonly string[]> {
    await page.setContent(`<!doctype html><html lang="en"><head><title>Page</title></head><body><main>${body}</main></body></html>`);
    return (await seriousFindings(page, 'main', sound)).map((finding) => finding.split(':')[0] ?? '');
  }
  const rows = (count: number, last: string): string =>
    `<table><tbody>${'<tr><td><button>Edit</button></td></tr>'.repeat(count - 1)}<tr><td>${last}</td></tr></tbody></table>`;

  it('finds what is wrong each time that it is there', async () => {
    const sound = new Set<string>();
    expect(await broken('<button></button>', sound)).toEqual(['button-name']);
    expect(await broken('<button></button>', sound)).toEqual(['button-name']);
    expect(sound.size).toBe(0);
  });

  it('takes five rows of a table for all of them', async () => {
    expect(await broken(rows(5, '<button></button>'))).toEqual(['button-name']);
    expect(await broken(rows(6, '<button></button>'))).toEqual([]);
    const pale = '<p style="color: silver">Text</p>';
    expect(await broken(rows(5, pale))).toEqual(['color-contrast']);
    expect(await broken(rows(6, pale))).toEqual([]);
  });

  it('is spared where only words, records and Ids differ', async () => {
    const sound = new Set<string>();
    expect(await broken('<label for="a-1">Name</label><input id="a-1" value="Ada"><a href="/001A">Ada</a>', sound)).toEqual([]);
    expect(await broken('<label for="b-7">City</label><input id="b-7" value="Rome"><a href="/001B">Rome</a>', sound)).toEqual([]);
    expect(sound.size).toBe(1);
  });

  it('is spared a table that stood in a sound page, wherever a page is new beside it', async () => {
    const sound = new Set<string>();
    expect(await broken(`${rows(2, '<b>Ada</b>')}<p>Text</p>`, sound)).toEqual([]);
    expect([...sound]).toHaveLength(2);
    expect(await broken(`<img src="data:,">${rows(2, '<b>Rome</b>')}`, sound)).toEqual(['image-alt']);
    expect(await broken(`<h1>Text</h1>${rows(2, '<b>Rome</b>')}`, sound)).toEqual([]);
    expect([...sound]).toHaveLength(3);
  });

  it.each([
    ['a cell is another', rows(2, '<b>Ada</b>'), rows(2, '<button></button>'), 'button-name'],
    ['it stands on another colour', rows(2, 'Ada'), `<div style="background: #555">${rows(2, 'Ada')}</div>`, 'color-contrast'],
    [
      'its label is gone',
      `<p id="a">Name</p>${rows(2, '<input aria-labelledby="a">')}`,
      `<p>Name</p>${rows(2, '<input aria-labelledby="a">')}`,
      'label',
    ],
  ])('is not spared a table where %s', async (_what, good, bad, rule) => {
    const sound = new Set<string>();
    expect(await broken(`${good}<p>Text</p>`, sound)).toEqual([]);
    expect(await broken(`${bad}<h1>Text</h1>`, sound)).toContain(rule);
  });

  it.each([
    ['words are missing', '<button>Save</button>', '<button> </button>', 'button-name'],
    ['a label leads elsewhere', '<label for="a">Name</label><input id="a">', '<label for="b">Name</label><input id="a">', 'label'],
    ['a colour is another', '<p style="color: black">Text</p>', '<p style="color: silver">Text</p>', 'color-contrast'],
    [
      'a class gives it',
      '<style>.pale { color: silver }</style><p>Text</p>',
      '<style>.pale { color: silver }</style><p class="pale">Text</p>',
      'color-contrast',
    ],
    ['a role wants more', '<div>Text</div>', '<div role="checkbox">Text</div>', 'aria-required-attr'],
    [
      'the label is not what is read',
      '<button aria-label="Save all">Save</button>',
      '<button aria-label="Keep">Save</button>',
      'label-content-name-mismatch',
    ],
  ])('is not spared where %s', async (_what, good, bad, rule) => {
    const sound = new Set<string>();
    expect(await broken(good, sound)).toEqual([]);
    expect(await broken(bad, sound)).toContain(rule);
  });
});
