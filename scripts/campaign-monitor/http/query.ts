const decode = (value: string): string => {
  const spaced = value.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
};

/** Reads a query string: names in lower case, `+` a space, percent signs once, empty values as absent. Source: API reference, 1.1. */
export const readQuery = (text: string): Record<string, string> => {
  const query: Record<string, string> = {};
  for (const part of text.split('&')) {
    const at = part.indexOf('=');
    const value = at < 0 ? '' : decode(part.slice(at + 1));
    if (value !== '') query[decode(at < 0 ? part : part.slice(0, at)).toLowerCase()] = value;
  }
  return query;
};
