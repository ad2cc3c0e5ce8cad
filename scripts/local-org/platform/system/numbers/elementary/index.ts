export { exp, log, log10, pow } from './exponential.ts';
export { cos, sin, tan } from './trigonometric.ts';
