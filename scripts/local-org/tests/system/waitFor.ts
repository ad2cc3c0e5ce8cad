/** Asks until there is an answer. */
const PAUSE_MS = 100;
const MOST_MS = 20_000;

/** Errors: throws when nothing came in time. */
export async function waitFor<Item>(ask: () => Promise<readonly Item[]>): Promise<readonly Item[]> {
  for (let waited = 0; waited < MOST_MS; waited += PAUSE_MS) {
    const found = await ask();
    if (found.length > 0) return found;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error('Nothing came in time');
}
