import { items, prices } from './goods';
import { labelHosts } from './labels';
import { districts, spots, towns } from './places';
import { benchmarkKinds, programmeTasks } from './plan';
import { consent, quiz, tips } from './reading-matter';
import { benefitPlaces, benefits, caps, creditLevels, rules } from './rulebook';
import type { SeedFile } from './seed-file';

/** Every file, in an order in which what is named comes before what names it. */
export const seedFiles: readonly SeedFile[] = [
  districts,
  towns,
  spots,
  programmeTasks,
  benchmarkKinds,
  tips,
  quiz,
  rules,
  caps,
  creditLevels,
  benefits,
  benefitPlaces,
  items,
  prices,
  consent,
  labelHosts,
];
