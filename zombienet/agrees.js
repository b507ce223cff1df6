/**
 * Returns 1 once this node has finalized the block that the node `args[0]` had finalized when
 * asked: it has caught up, and on the same chain. A different block at that height is an error.
 */
const { connect, finalized, sleep } = require('./lib/hub');

async function run(nodeName, networkInfo, args) {
  const [own, other] = await Promise.all([
    connect(networkInfo, nodeName),
    connect(networkInfo, args[0]),
  ]);
  try {
    const goal = await finalized(other);
    while ((await finalized(own)).number < goal.number) await sleep(1000);
    const hash = (await own.rpc.chain.getBlockHash(goal.number)).toHex();
    if (hash !== goal.hash) {
      throw new Error(`block ${goal.number} is ${hash} at ${nodeName}, ${goal.hash} at ${args[0]}`);
    }
    return 1;
  } finally {
    await Promise.all([own.disconnect(), other.disconnect()]);
  }
}

module.exports = { run };
