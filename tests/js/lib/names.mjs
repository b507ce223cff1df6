/** What to say of a name that does not exist. */

/** `what` does not exist by this name: the one that was probably meant, and all that there are. */
export function unknown(what, name, known) {
  const names = Array.isArray(known) ? known : Object.keys(known);
  if (names.length === 0) return `${what}${name}; there are none`;
  const near = names
    .map((other) => ({ other, distance: distance(name.toLowerCase(), other.toLowerCase()) }))
    .filter(({ distance }) => distance <= Math.max(1, name.length / 3))
    .sort((a, b) => a.distance - b.distance)[0];
  const hint = near ? `did you mean ${near.other}? ` : '';
  return `${what}${name}; ${hint}there are ${names.join(', ')}`;
}

/** How many letters have to be changed, added or removed to make `a` of `b`. */
function distance(a, b) {
  let row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[b.length];
}
