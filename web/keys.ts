// The keys that undo and redo.

/** Nothing where text is entered that has a history of its own. */
export function stepOf({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  target,
}: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(ctrlKey || metaKey) || altKey || !(target instanceof Element)) return undefined
  if (target.closest('input:not([type=checkbox])')) return undefined
  const letter = key.toLowerCase()
  if (letter === 'y' || (letter === 'z' && shiftKey)) return 'redo'
  return letter === 'z' ? 'undo' : undefined
}
