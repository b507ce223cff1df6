/** Small helpers that every script here shares: time limits, exit with a message, hex. */

/** An error whose message is meant for the person at the terminal: printed without a stack. */
export class Failure extends Error {}

/** Throws a `Failure` unless `condition` holds. */
export function check(condition, message) {
  if (!condition) throw new Failure(message);
}

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Settles as `promise` does, or fails once `seconds` have passed; `what` says what was awaited. */
export async function within(seconds, what, promise) {
  let timer;
  const limit = new Promise((_, reject) => {
    const fail = () => reject(new Failure(`timed out after ${seconds} s: ${what}`));
    timer = setTimeout(fail, seconds * 1000);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Runs a script's `main` and exits: 0 with its result as one line of JSON on stdout, or 1 with the
 * reason on stderr. Exiting by hand matters, since open sockets would keep Node alive.
 */
export async function run(name, main) {
  try {
    const result = await main();
    if (result !== undefined) console.log(JSON.stringify(result, bigintAsText));
    process.exit(0);
  } catch (error) {
    console.error(`${name}: ${error instanceof Failure ? error.message : error?.stack ?? error}`);
    process.exit(1);
  }
}

const bigintAsText = (_, value) => (typeof value === 'bigint' ? value.toString() : value);

/** A whole number of at least `least` from a command line option. */
export function wholeNumber(text, option, least = 0) {
  const value = Number(text);
  check(Number.isInteger(value) && value >= least, `${option} must be a whole number >= ${least}`);
  return value;
}

export const hex = (bytes) => `0x${Buffer.from(bytes).toString('hex')}`;
