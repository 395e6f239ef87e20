// The daemon's rules for patterns of what to ignore, in Mutagen's own syntax.

/** The key of a text that says what is wrong with a pattern; empty if nothing is. */
export function patternFault(pattern) {
  const body = pattern.replace(/^!/, '');
  if (!body) return 'rule.pattern.empty';
  if (meansRoot(body)) return 'rule.pattern.root';
  return isWellFormed(body) ? '' : 'rule.pattern.syntax';
}

/** Such as "/", "//" or "/a/..": the folder itself is never ignored. */
function meansRoot(path) {
  if (!path.startsWith('/')) return false;
  let depth = 0;
  for (const name of path.split('/')) {
    if (name === '..') depth = Math.max(0, depth - 1);
    else if (name && name !== '.') depth++;
  }
  return depth === 0;
}

/** Every bracket is closed, and a backslash has something to protect. */
function isWellFormed(glob) {
  let depth = 0;
  for (let at = 0; at < glob.length; at++) {
    if (glob[at] === '\\') {
      if (++at >= glob.length) return false;
    } else if (glob[at] === '[') {
      at = endOfClass(glob, at);
      if (at < 0) return false;
    } else if (glob[at] === '{') {
      depth++;
    } else if (glob[at] === '}' && --depth < 0) {
      return false;
    }
  }
  return depth === 0;
}

/** Where the class of characters that begins there ends; -1 if it is empty or does not. */
function endOfClass(glob, start) {
  const first = /[\^!]/.test(glob[start + 1] ?? '') ? start + 2 : start + 1;
  if (glob[first] === ']') return -1;
  for (let at = first; at < glob.length; at++) {
    if (glob[at] === '\\') at++;
    else if (glob[at] === ']') return at;
  }
  return -1;
}
