/** Lower-case field names, cached because code uses the same few names again and again. */
const known = new Map<string, string>();
const MOST = 20_000;

export function keyOf(name: string): string {
  const earlier = known.get(name);
  if (earlier !== undefined) return earlier;
  const key = name.toLowerCase();
  if (known.size < MOST) known.set(name, key);
  return key;
}
