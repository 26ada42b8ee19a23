// What a paragraph says, where the paragraph stands elsewhere in another version of the text.
import type { Range } from '../../text/range.ts'
import type { Claim, CountClaim, Exception, Grave, Said, Term } from '../claim.ts'
import type { FeesTold } from '../itself/fees.ts'
import type { Gathered } from '../itself/itself.ts'
import type { ParagraphRead } from './read.ts'
import type { OpenChange } from '../statements/lastYear.ts'

/** The same so many characters further on. Tokens count the characters of their paragraph, and stay. */
export function movedParagraph(read: ParagraphRead, by: number): ParagraphRead {
  if (by === 0) return read
  const move = moverOf(by)
  return {
    claims: read.claims.map(move.claim),
    lost: read.lost.map(move.range),
    lastYear: read.lastYear.map(told => ({ ...told, claim: move.count(told.claim) })),
    open: read.open.map(move.change),
    itself: move.itself(read.itself),
    behind: read.behind,
  }
}

interface Mover {
  readonly range: <Place extends Range>(place: Place) => Place
  readonly said: (said: Said) => Said
  readonly claim: (claim: Claim) => Claim
  readonly count: (claim: CountClaim) => CountClaim
  readonly change: (change: OpenChange) => OpenChange
  readonly itself: (itself: Gathered) => Gathered
}

function moverOf(by: number): Mover {
  /** A figure that several claims speak of stays one. */
  const figures = new Map<Said, Said>()

  function range<Place extends Range>(place: Place): Place {
    return { ...place, start: place.start + by, end: place.end + by }
  }

  function said(old: Said): Said {
    const known = figures.get(old)
    if (known) return known
    const moved = { ...range(old), whole: range(old.whole), clause: range(old.clause) }
    figures.set(old, moved)
    return moved
  }

  function term(old: Term): Term {
    if (old.kind === 'said') return { ...old, said: said(old.said) }
    if (old.kind === 'before') return { ...old, now: term(old.now), by: said(old.by) }
    return old.kind === 'sum' ? { ...old, parts: old.parts.map(said) } : old
  }

  function exception(old: Exception): Exception {
    const { graver, excused } = old
    return {
      ...old,
      ...(graver && { graver: graver.map(grave) }),
      ...(excused && { excused: { ...excused, said: said(excused.said) } }),
    }
  }

  function grave(old: Grave): Grave {
    return old.kind === 'told' ? { ...old, said: said(old.said) } : old
  }

  function claim(old: Claim): Claim {
    switch (old.kind) {
      case 'count':
        return count(old)
      case 'none':
        return { ...old, at: range(old.at), clause: range(old.clause) }
      case 'all':
        return {
          ...old,
          at: range(old.at),
          clause: range(old.clause),
          exceptions: old.exceptions.map(exception),
        }
      case 'sum':
        return { ...old, whole: said(old.whole), parts: old.parts.map(said) }
      case 'parts':
        return {
          ...old,
          whole: said(old.whole),
          parts: old.parts.map(said),
          rivals: old.rivals.map(said),
        }
      case 'share':
        return {
          ...old,
          percent: said(old.percent),
          pairs: old.pairs.map(({ part, whole }) => ({ part: term(part), whole: term(whole) })),
        }
      case 'change':
        return { ...change(old), before: said(old.before) }
      case 'order':
        return {
          ...old,
          at: range(old.at),
          clause: range(old.clause),
          ...(old.amount && { amount: said(old.amount) }),
        }
      case 'year':
        return {
          ...old,
          at: range(old.at),
          told: old.told.map(one => ({ ...one, said: said(one.said) })),
        }
    }
  }

  function count(old: CountClaim): CountClaim {
    return {
      ...old,
      said: said(old.said),
      ...(old.series !== undefined && { series: old.series + by }),
      ...(old.sentence !== undefined && { sentence: old.sentence + by }),
    }
  }

  function change<Change extends OpenChange['claim']>(old: Change): Change {
    return {
      ...old,
      at: range(old.at),
      now: term(old.now),
      ...(old.amount && { amount: said(old.amount) }),
    }
  }

  function fees(old: FeesTold): FeesTold {
    const { notices, demanded, received, nothing, otherYear } = old
    return {
      ...old,
      ...(notices && { notices: range(notices) }),
      ...(demanded && { demanded: range(demanded) }),
      ...(received && { received: range(received) }),
      ...(nothing && { nothing: range(nothing) }),
      ...(otherYear && { otherYear: range(otherYear) }),
    }
  }

  function itself(old: Gathered): Gathered {
    return {
      periodYears: old.periodYears.map(range),
      partPeriods: old.partPeriods.map(range),
      namedYears: old.namedYears.map(range),
      parts: old.parts.map(range),
      lists: old.lists.map(list => ({ ...range(list), until: list.until + by })),
      fees: old.fees.map(fees),
    }
  }

  return { range, said, claim, count, change: open => ({ ...open, claim: change(open.claim) }), itself }
}
