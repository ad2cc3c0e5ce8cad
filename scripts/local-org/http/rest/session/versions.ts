/** The API versions that are offered; any other is answered too. Source: REST API Developer Guide, "Versions". */
const FIRST = 50;
const LAST = 65;

export function versionsJson(): unknown {
  return Array.from({ length: LAST - FIRST + 1 }, (_, index) => {
    const version = `${String(FIRST + index)}.0`;
    return { label: version, url: `/services/data/v${version}`, version };
  });
}
