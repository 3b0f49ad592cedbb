/* The built doors as the cloud runs them: each required once, each call with its caller's OPENID. */
const path = require('node:path');

const doors = {};

process.on('message', async ({ id, door, event, openId }) => {
  process.env.WX_CONTEXT_KEYS = openId === null ? '' : 'WX_OPENID';
  process.env.WX_OPENID = openId ?? '';
  doors[door] ??= require(path.resolve('dist/cloudfunctions', door, 'index.js'));
  process.send({ id, answer: await doors[door].main(event) });
});
process.on('disconnect', () => process.exit(0));
