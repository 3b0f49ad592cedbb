/** Loaded before the host of a story: its clock runs as ever, and can be put ahead by a message. */
let aheadMs = 0;
const RealDate = Date;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, asked) =>
    given.length === 0
      ? new RealDate(RealDate.now() + aheadMs)
      : Reflect.construct(target, given, asked),
  get: (target, name) =>
    name === 'now' ? () => RealDate.now() + aheadMs : Reflect.get(target, name),
});

process.on('message', (told) => {
  aheadMs = told.aheadMs;
  process.send({ aheadMs });
});
process.channel.unref();
