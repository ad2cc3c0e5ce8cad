/** English plurals. Source: MuleSoft Documentation, "pluralize", "singularize". */
const IRREGULAR: Readonly<Record<string, string>> = {
  person: 'people',
  man: 'men',
  woman: 'women',
  child: 'children',
  die: 'dice',
  mouse: 'mice',
  goose: 'geese',
  foot: 'feet',
  tooth: 'teeth',
  ox: 'oxen',
  datum: 'data',
  medium: 'media',
  criterion: 'criteria',
  index: 'indices',
  matrix: 'matrices',
  vertex: 'vertices',
  quiz: 'quizzes',
  bus: 'buses',
  status: 'statuses',
  alias: 'aliases',
};
const UNCHANGED = new Set(['deer', 'fish', 'sheep', 'species', 'series', 'equipment', 'information', 'money', 'rice', 'news']);
const SINGULARS = new Map(Object.entries(IRREGULAR).map(([one, many]) => [many, one]));

export function plural(word: string): string {
  const lower = word.toLowerCase();
  if (UNCHANGED.has(lower)) return word;
  const known = IRREGULAR[lower];
  if (known !== undefined) return word.slice(0, 1) + known.slice(1);
  if (/(?:s|x|z|ch|sh)$/i.test(word)) return `${word}es`;
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:[^f]fe|[lr]f)$/i.test(word)) return `${word.replace(/fe?$/, '')}ves`;
  return `${word}s`;
}
export function singular(word: string): string {
  const lower = word.toLowerCase();
  if (UNCHANGED.has(lower)) return word;
  const known = SINGULARS.get(lower);
  if (known !== undefined) return word.slice(0, 1) + known.slice(1);
  if (/ies$/i.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/i.test(word)) return word.slice(0, -2);
  return /[^s]s$/i.test(word) ? word.slice(0, -1) : word;
}
