/**
 * Waits until this node has finalized `args[0]` more blocks than when asked, returns how many.
 * The time limit is zombienet's ("within ... secs").
 */
const { connect, finalized, sleep } = require('./lib/hub');

async function run(nodeName, networkInfo, args) {
  const wanted = Number(args[0]);
  const api = await connect(networkInfo, nodeName);
  try {
    const start = (await finalized(api)).number;
    for (;;) {
      const gained = (await finalized(api)).number - start;
      if (gained >= wanted) return gained;
      await sleep(1000);
    }
  } finally {
    await api.disconnect();
  }
}

module.exports = { run };
