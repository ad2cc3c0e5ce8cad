const escape = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const singular = (name: string): string => (name.endsWith('ies') ? `${name.slice(0, -3)}y` : name.replace(/s$/, ''));

/** One element. Items of an array have the array's name in the singular. */
export const toElement = (name: string, value: unknown): string => {
  if (value === undefined || value === null || value === '') return `<${name} />`;
  if (Array.isArray(value))
    return `<${name}>${value.map((item: unknown) => toElement(singular(name) === name ? 'Item' : singular(name), item)).join('')}</${name}>`;
  if (typeof value === 'object')
    return `<${name}>${Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => toElement(key, item))
      .join('')}</${name}>`;
  return `<${name}>${escape(String(value))}</${name}>`;
};

/** An XML document. The service's own element names are not published for most calls; these follow the JSON. */
export const toXml = (name: string, value: unknown): string => `<?xml version="1.0" encoding="utf-8"?>\n${toElement(name, value)}`;
