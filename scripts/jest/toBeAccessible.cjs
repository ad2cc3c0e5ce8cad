/** `await expect(element).toBeAccessible()`: axe finds nothing in what a component rendered. Colours need a browser; the walks in scripts/tests look at them. */
const axe = require('axe-core');

const OPTIONS = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
  // a component is a part of a page: headings and landmarks around it are the page's; base components draw no text here, so that a button alone in a header cell looks empty
  rules: {
    'color-contrast': { enabled: false },
    'empty-table-header': { enabled: false },
    region: { enabled: false },
    'page-has-heading-one': { enabled: false },
    'heading-order': { enabled: false },
  },
  resultTypes: ['violations'],
};

expect.extend({
  async toBeAccessible(element) {
    const { violations } = await axe.run(element, OPTIONS);
    const lines = violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}\n  ${html}`));
    return {
      pass: lines.length === 0,
      message: () => (lines.length === 0 ? 'Expected findings, but axe has none.' : lines.join('\n')),
    };
  },
});
