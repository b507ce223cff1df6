/** Finds out which node is to blame when a network does not come up. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

// What ends a node, then what it merely complains about: the first that matches is reported.
const COMPLAINTS = [/panicked|^Error:|Essential task/m, /\bE(rror|RROR)\b|error:/];

/**
 * Lines that explain a failure: name, path and last 20 lines of the first node log that has an
 * error, otherwise the end of what zombienet itself printed.
 */
export function explanation({ directory, log }) {
  const logs = existsSync(directory)
    ? readdirSync(directory).filter((name) => name.endsWith('.log'))
      .map((name) => join(directory, name))
    : [];
  for (const complaint of COMPLAINTS) {
    const guilty = logs.find((path) => complaint.test(readFileSync(path, 'utf8')));
    if (guilty) {
      return [`error in the log of ${basename(guilty, '.log')}: ${guilty}`, ...lastLines(guilty)];
    }
  }
  if (!existsSync(log)) return [];
  return [`no node log has an error; the end of ${log}:`, ...lastLines(log)];
}

function lastLines(path, count = 20) {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n').slice(-count);
  return lines.map((text) => `  | ${text}`);
}
