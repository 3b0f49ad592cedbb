export { loadSeeds } from './load-seeds';
export type { LoadedFile, SeedText } from './load-seeds';
export { readSeedFiles } from './read-seed-files';
export { SeedRefused } from './seed-refused';
