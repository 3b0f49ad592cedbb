/* Runs a built door as the cloud does: requires it, calls main with each event in turn. */
const [, , file, calls] = process.argv;
const { main } = require(file);

const run = async () => {
  for (const { event, context } of JSON.parse(calls)) {
    process.stdout.write(`answer ${JSON.stringify(await main(event, context))}\n`);
  }
  process.exit(0);
};
run();
