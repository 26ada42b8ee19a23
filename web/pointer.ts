// Whether the mouse was moved by a hand, or only lies where the text has come to be something else.

interface Spot {
  readonly x: number
  readonly y: number
}

export interface Pointer {
  /** The text below the mouse is another one by now. */
  readonly rest: () => void
  /** Whether it was moved since. */
  readonly hasMoved: () => boolean
}

/** A browser tells of a move also where only what lies below has moved: such a move has no way. */
export function watchPointer(): Pointer {
  let last: Spot | undefined
  let resting: Spot | 'anywhere' | undefined
  document.addEventListener(
    'mousemove',
    ({ clientX: x, clientY: y }) => {
      last = { x, y }
      // Where it lay before the first move is not known.
      if (resting === 'anywhere') resting = last
    },
    { capture: true },
  )
  return {
    rest: () => (resting = last ?? 'anywhere'),
    hasMoved: () =>
      resting === undefined || (resting !== 'anywhere' && (last?.x !== resting.x || last.y !== resting.y)),
  }
}
