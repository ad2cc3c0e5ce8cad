import type { Service } from '../../state/service.ts';

/** Whether a text is the address of something on the web. */
export const isWebAddress = (value: string | undefined): boolean => {
  try {
    return ['http:', 'https:'].includes(new URL(value ?? '').protocol);
  } catch {
    return false;
  }
};

const EDITABLE = /<(singleline|multiline)\b|\beditable\b/i;

const count = (html: string, pattern: RegExp): number => [...html.matchAll(pattern)].length;

/** Checks layouts: they must be inside a repeater, be closed, have a label, and contain something editable. */
const layoutProblem = (html: string): number | undefined => {
  const [opened, closed] = [count(html, /<layout\b/gi), count(html, /<\/layout>/gi)];
  if (opened !== closed) return opened > closed ? 4402 : 4403;
  if (opened > 0 && !/<repeater\b/i.test(html)) return 4401;
  for (const [layout = ''] of html.matchAll(/<layout\b[\s\S]*?<\/layout>/gi)) {
    if (!/^<layout\b[^>]*\blabel=/i.test(layout)) return 4406;
    if (!EDITABLE.test(layout)) return 4404;
  }
  const isBare = [...html.matchAll(/<repeater\b[\s\S]*?<\/repeater>/gi)].some(([repeater]) => !EDITABLE.test(repeater));
  return isBare ? 4104 : undefined;
};

/** The error code for HTML that a mail must not have or a template must have. Source: API reference, section 16. */
const markupProblem = (html: string, kind: 'campaign' | 'template'): number | undefined => {
  if (/<(object|embed)\b[^>]*flash/i.test(html)) return 4201;
  if (/<script\b/i.test(html)) return 4202;
  if (/<applet\b/i.test(html)) return 4203;
  const live = html.replace(/<!--[\s\S]*?-->/g, '');
  const unsubscribe = /<unsubscribe\b[^>]*>([\s\S]*?)<\/unsubscribe>/i.exec(live);
  if (!/<unsubscribe\b/i.test(html)) return 4300;
  if (!/<unsubscribe\b/i.test(live)) return 4301;
  if (unsubscribe === null) return 4304;
  const inner = unsubscribe[1] ?? '';
  if (/<unsubscribe\b/i.test(inner)) return 4306;
  if (/<a\b/i.test(inner)) return 4303;
  if (inner.replace(/<[^>]*>/g, '').trim().length < 3) return 4302;
  if (kind === 'campaign') return undefined;
  const repeaters = [count(live, /<repeater\b/gi), count(live, /<\/repeater>/gi)] as const;
  if (repeaters[0] > repeaters[1]) return 4102;
  if (repeaters[0] < repeaters[1]) return 4105;
  if (/<repeater\b(?:(?!<\/repeater>)[\s\S])*<repeater\b/i.test(live)) return 4128;
  const layouts = layoutProblem(live);
  if (layouts !== undefined) return layouts;
  if (count(live, /<singleline\b/gi) > count(live, /<\/singleline>/gi)) return 4130;
  if (count(live, /<multiline\b/gi) > count(live, /<\/multiline>/gi)) return 4131;
  return EDITABLE.test(live) ? undefined : 4101;
};

/**
 * Fetches and checks the HTML at a caller's address, if the setting is on (the service always does). @return the error code, `badUrl` when there is nothing to fetch.
 */
export const contentProblem = async (
  url: string,
  kind: 'campaign' | 'template',
  badUrl: number,
  service: Service,
): Promise<number | undefined> => {
  if (!service.settings.fetchContent) return undefined;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(service.settings.webhookTimeoutMs) });
    return answer.ok ? markupProblem(await answer.text(), kind) : badUrl;
  } catch {
    return badUrl;
  }
};
