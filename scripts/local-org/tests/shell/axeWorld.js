/** What stands beside axe in its world of a page: a script, not a module. */

/** Most elements of a page are in rows of tables that look as those before them: here, a part of a table has five, for who asks for its children and for who walks the page. */
{
  const isFurtherRow = (node) => node.sectionRowIndex >= 5;
  const { get } = Object.getOwnPropertyDescriptor(Node.prototype, 'childNodes');
  Object.defineProperty(HTMLTableSectionElement.prototype, 'childNodes', {
    get() {
      return Array.from(get.call(this)).filter((node) => !isFurtherRow(node));
    },
  });
  const { createTreeWalker } = Document.prototype;
  Document.prototype.createTreeWalker = function (root, kinds) {
    return createTreeWalker.call(this, root, kinds, (node) => (isFurtherRow(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  };
}

/** Attributes whose words name a record or say something to people: only that they are there counts. */
const WORDS = /^(href|src|alt|title|value|placeholder|d|name|datetime|aria-(valuenow|valuetext|roledescription|placeholder))$|^data-|^key$/;
const IDS = /^(id|for|headers|list|aria-(labelledby|describedby|controls|owns|activedescendant|details|errormessage|flowto))$/;

/**
 * What axe's findings depend on: the styles and the width of the page, its elements with their attributes, and which of them have words.
 * Which words they are, which records and which Ids, it leaves out; an Id is told by the place where it was met first.
 */
function structureOf(inside) {
  const ids = new Map();
  const numbered = (id) => ids.get(id) ?? ids.set(id, ids.size).get(id);
  const has = (text) => (text.trim() === '' ? '' : '?');
  const told = (element, { name, value }) => {
    if (IDS.test(name)) return value.split(/\s+/).map(numbered).join(' ');
    if (WORDS.test(name)) return has(value);
    if (name === 'aria-label') return has(value) + value.includes(element.textContent.trim());
    return name === 'style' ? value.replace(/[\d.]+(?=px|em|rem|%)/g, '0') : value;
  };
  const tree = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return has(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE) return '';
    const attributes = Array.from(node.attributes, (one) => ` ${one.name}=${told(node, one)}`).sort();
    return `<${node.localName}${attributes.join('')}>${Array.from(node.childNodes, tree).join('')}</>`;
  };
  const styles = Array.from(document.styleSheets, ({ href }) => href);
  return [innerWidth, ...styles, ...Array.from(document.querySelectorAll(inside), tree)].join('\n');
}
