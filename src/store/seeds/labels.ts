import { flag, hostName, oneOf, words } from './fields';
import { seedFile } from './seed-file';

/** Where the codes of water-efficiency labels may point to. */
export const labelHosts = seedFile({
  name: 'label-hosts.json',
  table: 'label_host',
  key: ['host'],
  entries: {
    host: hostName,
    source: words(120),
    certainty: oneOf(['read', 'repost', 'open']),
    isDefault: flag,
  },
  vanished: 'dropped',
});
