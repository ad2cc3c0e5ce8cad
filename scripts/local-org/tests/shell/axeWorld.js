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
  const tree = teller();
  return [...surroundings(), ...Array.from(document.querySelectorAll(inside), (place) => tree(place))].join('\n');
}

/** The same of each table by itself, with what it stands in: tables hold most elements of a page, and the same ones stand on pages of many people. */
function structuresOfTables(inside) {
  return tablesOf(inside).map((table) => {
    const around = [];
    for (let outer = table.parentElement; outer !== null; outer = outer.parentElement) around.push(outer);
    const tree = teller();
    return [...surroundings(), ...around.map((outer) => tree(outer, [])), tree(table)].join('\n');
  });
}

function tablesOf(inside) {
  return Array.from(document.querySelectorAll(inside), (place) => Array.from(place.querySelectorAll('table'))).flat();
}

function surroundings() {
  return [innerWidth, ...Array.from(document.styleSheets, ({ href }) => href)];
}

/** @return what tells a node with its children, and remembers the Ids that it has met. */
function teller() {
  const ids = new Map();
  const numbered = (id) => ids.get(id) ?? ids.set(id, `${ids.size}${document.getElementById(id) === null ? ' of nothing' : ''}`).get(id);
  const has = (text) => (text.trim() === '' ? '' : '?');
  const told = (element, { name, value }) => {
    if (IDS.test(name)) return value.split(/\s+/).map(numbered).join(' ');
    if (WORDS.test(name)) return has(value);
    if (name === 'aria-label') return has(value) + value.includes(element.textContent.trim());
    return name === 'style' ? value.replace(/[\d.]+(?=px|em|rem|%)/g, '0') : value;
  };
  return function tree(node, children = node.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) return has(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE) return '';
    const attributes = Array.from(node.attributes, (one) => ` ${one.name}=${told(node, one)}`).sort();
    return `<${node.localName}${attributes.join('')}>${Array.from(children, (child) => tree(child)).join('')}</>`;
  };
}
