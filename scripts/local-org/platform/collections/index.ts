/** Lists, sets and maps. */
export { ApexList } from './list.ts';
export { ApexMap } from './map.ts';
export { ApexSet } from './set.ts';
