/**
 * Fuzzy matching methods: what their algorithms that are told in full find. Of the others (Keyboard Distance, Metaphone 3, Name Variant, Syllable Alignment, Kullback-Liebler,
 * sections of streets) only what is equal is found: fewer than in an org, never others.
 * Source: Salesforce Help, "Matching Methods Used with Matching Rules" (thresholds, sections of phone numbers and ZIP codes) and "Matching Algorithms Used with Matching Methods".
 */
import { editSimilarity, jaroWinkler } from './similarity.ts';

const FIRST_NAME_THRESHOLD = 85;
const CITY_THRESHOLD = 85;

/** @param method of a matching rule's item: `FirstName`, `Phone`, ... */
export function matchesFuzzily(method: string, left: string, right: string): boolean {
  if (method === 'Phone') return isSamePhone(left, right);
  const [a, b] = [plain(left), plain(right)];
  if (method === 'Zip') return a.slice(0, 5) === b.slice(0, 5);
  return a === b || (a !== '' && b !== '' && isAlike(method, a, b));
}

function isAlike(method: string, a: string, b: string): boolean {
  switch (method) {
    case 'FirstName':
      return isSameFirstName(wordsOf(a)[0] ?? '', wordsOf(b)[0] ?? '');
    case 'CompanyName':
      return isSameCompany(a, b);
    case 'Title':
      return isAcronym(a, b) || isAcronym(b, a);
    case 'City':
      return editSimilarity(a, b) >= CITY_THRESHOLD;
    default:
      return false;
  }
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const wordsOf = (text: string): readonly string[] => text.split(' ');

/** An initial stands for the name; middle names do not count. */
const isSameFirstName = (a: string, b: string): boolean =>
  (a.length === 1 || b.length === 1 ? a[0] === b[0] : jaroWinkler(a, b) >= FIRST_NAME_THRESHOLD) && a !== '';

const LEGAL_FORMS: ReadonlySet<string> = new Set(['inc', 'corp']);
function isSameCompany(left: string, right: string): boolean {
  const named = (text: string): string =>
    wordsOf(text)
      .filter((word) => !LEGAL_FORMS.has(word))
      .join(' ');
  const [a, b] = [named(left), named(right)];
  return (a === b && a !== '') || isAcronym(a, b) || isAcronym(b, a);
}

/** `amd` of `advanced micro devices`. */
function isAcronym(short: string, long: string): boolean {
  const words = wordsOf(long);
  return words.length > 1 && words.map((word) => word.charAt(0)).join('') === short;
}

/**
 * A number of North America is compared by its sections, of which the international code counts 10, the area code 50, the next three digits 30 and the last four 10; more than 80 match.
 */
function isSamePhone(left: string, right: string): boolean {
  const [a, b] = [left.replaceAll(/\D/g, ''), right.replaceAll(/\D/g, '')];
  const [one, other] = [sectionsOf(a), sectionsOf(b)];
  if (one === undefined || other === undefined) return a === b;
  const same = one.map((section, index) => section === other[index]);
  const score = same.reduce((sum, isSame, index) => sum + (isSame ? (WEIGHTS[index] ?? 0) : 0), 0);
  return score > 80;
}
const WEIGHTS: readonly number[] = [10, 50, 30, 10];
const sectionsOf = (digits: string): readonly string[] | undefined => /^(1?)(\d{3})(\d{3})(\d{4})$/.exec(digits)?.slice(1);
