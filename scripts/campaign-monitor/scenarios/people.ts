import { faker as german } from '@faker-js/faker/locale/de';
import { faker as greek } from '@faker-js/faker/locale/el';
import { faker as english } from '@faker-js/faker/locale/en';
import { faker as french } from '@faker-js/faker/locale/fr';
import { faker as japanese } from '@faker-js/faker/locale/ja';
import { faker as polish } from '@faker-js/faker/locale/pl';
import type { Faker } from '@faker-js/faker';
import { mix } from '../state/random.ts';

const FIRST_NAMES = 1_009;
const LAST_NAMES = 2_003;
const STRIDE = 15_485_863;

const DOMAINS = ['example.org', 'example.com', 'example.net', 'mail.example.org', 'post.example.com', 'studio.example.net', 'Example.Org'];

/** A person who may be on several lists, always with the same address. */
export interface SomePerson {
  readonly email: string;
  readonly name: string;
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('’', "'")
    .replace(/[^A-Za-z'-]/g, '');

const draw = (seed: number, count: number, take: (faker: Faker) => string): readonly string[] => {
  const sources: readonly (readonly [Faker, number])[] = [
    [english, 68],
    [german, 9],
    [french, 9],
    [polish, 6],
    [greek, 4],
    [japanese, 4],
  ];
  for (const [faker] of sources) faker.seed(seed);
  const names: string[] = [];
  for (let i = 0; i < count; i++) {
    let share = mix(seed, i, 0x77) % 100;
    const source = sources.find(([, weight]) => (share -= weight) < 0) ?? sources[0];
    names.push(take((source as (typeof sources)[number])[0]));
  }
  return names;
};

/**
 * Invents people by number from a seed: names in several scripts, addresses with plus signs, apostrophes and capitals. Two numbers never share an address, because each has a different pair of names, or the same pair with a count.
 */
export class People {
  private readonly seed: number;
  private readonly first: readonly string[];
  private readonly last: readonly string[];
  private readonly plainFirst: readonly string[];
  private readonly plainLast: readonly string[];

  constructor(seed: number) {
    this.seed = seed;
    this.first = draw(seed, FIRST_NAMES, (faker) => faker.person.firstName());
    this.last = draw(seed + 1, LAST_NAMES, (faker) => faker.person.lastName());
    this.plainFirst = this.first.map(plain);
    this.plainLast = this.last.map(plain);
  }

  /** The person of a number. */
  person(number: number): SomePerson {
    const pairs = FIRST_NAMES * LAST_NAMES;
    const place = (number * STRIDE) % pairs;
    const firstAt = place % FIRST_NAMES;
    const lastAt = Math.floor(place / FIRST_NAMES);
    const hash = mix(this.seed, number, 0x9d);
    const first = this.first[firstAt] ?? '';
    const isLatin = this.plainFirst[firstAt] !== '';
    // Names in other scripts have both parts in one.
    const last = this.last[isLatin === (this.plainLast[lastAt] !== '') ? lastAt : this.alike(lastAt, isLatin)] ?? '';
    return {
      email: this.address(number, firstAt, lastAt, hash),
      name: hash % 23 === 0 ? '' : hash % 29 === 0 ? first : `${first} ${last}`,
    };
  }

  private alike(lastAt: number, isLatin: boolean): number {
    let at = lastAt;
    do at = (at + 1) % LAST_NAMES;
    while ((this.plainLast[at] !== '') !== isLatin);
    return at;
  }

  private address(number: number, firstAt: number, lastAt: number, hash: number): string {
    const domain = DOMAINS[(hash >>> 8) % DOMAINS.length] as string;
    const first = this.plainFirst[firstAt] ?? '';
    const last = this.plainLast[lastAt] ?? '';
    // The number distinguishes people whose names are equal in plain letters.
    const tail = number.toString(36);
    if (first === '' || last === '') return `reader-${tail}@${domain}`;
    switch (hash % 12) {
      case 0:
        return `${first.toLowerCase()}.${last.toLowerCase()}+news${tail}@${domain}`;
      case 1:
        return `${first}.${last}.${tail}@${domain}`;
      case 2:
        return `${first.charAt(0).toLowerCase()}_o'${last.toLowerCase()}${tail}@${domain}`;
      default:
        return `${first.toLowerCase()}.${last.toLowerCase()}.${tail}@${domain}`;
    }
  }
}
