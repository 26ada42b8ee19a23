// What happens to texts on their way: to characters, cells, lines, pages and encodings.
import { diceOf, type Dice } from '../spellings/dice.ts'

export interface Where {
  /** An offset of the text. */
  readonly at: number
  readonly size: number
  readonly seed: number
}

type Damage = (text: string, where: Where) => string

/** A place in a line: its beginning, its end without the break, and all lines. */
function lineAt(text: string, at: number) {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const found = text.indexOf('\n', at)
  return { start, end: found === -1 ? text.length : found }
}

function inLine(change: (line: string, dice: Dice, size: number) => string): Damage {
  return (text, { at, size, seed }) => {
    const { start, end } = lineAt(text, at)
    return text.slice(0, start) + change(text.slice(start, end), diceOf(seed), size) + text.slice(end)
  }
}

function ofLines(
  change: (lines: string[], index: number, size: number, dice: Dice) => readonly string[],
): Damage {
  return (text, { at, size, seed }) => {
    const lines = text.split('\n')
    const index = text.slice(0, at).split('\n').length - 1
    return change(lines, index, size, diceOf(seed)).join('\n')
  }
}

/** Replaces the next thing of a kind at or behind the place. */
function next(pattern: RegExp, replace: (found: string, dice: Dice) => string): Damage {
  return (text, { at, seed }) => {
    const rest = text.slice(at)
    return text.slice(0, at) + rest.replace(pattern, found => replace(found, diceOf(seed)))
  }
}

/** Replaces all things of a kind from the place on. */
function onwards(pattern: RegExp, replacement: string): Damage {
  return (text, { at }) => text.slice(0, at) + text.slice(at).replaceAll(pattern, replacement)
}

function insert(what: (dice: Dice, size: number) => string): Damage {
  return (text, { at, size, seed }) => text.slice(0, at) + what(diceOf(seed), size) + text.slice(at)
}

const CELL = /[^|\t,\n│]*[|\t,│]/
const DIGITS = /\d+/
const LOOKALIKES: Readonly<Record<string, string>> = {
  0: 'O',
  1: 'l',
  5: 'S',
  8: 'B',
  2: 'Z',
  6: 'b',
  9: 'g',
}
const CHINESE = [...'〇一二三四五六七八九']

/** Each by a name that says what it does. */
export const DAMAGES = {
  'digit lost': next(/\d/, () => ''),
  'digit changed': next(/\d/, (_, dice) => String(dice.below(10))),
  'digit doubled': next(/\d/, digit => digit + digit),
  'digits swapped': next(/\d\d/, pair => pair[1]! + pair[0]!),
  'figure lost': next(DIGITS, () => ''),
  'figure zero': next(DIGITS, () => '0'),
  'figure blank': next(DIGITS, (_, dice) => dice.pick(['-', '/', '—', '无', '空'])),
  'figure long': next(DIGITS, found => found.repeat(9)),
  'figure negative': next(DIGITS, found => `-${found}`),
  'figure with decimals': next(DIGITS, found => `${found}.50`),
  'figure with commas': next(DIGITS, found => `${found},000`),
  'figure with a unit': next(DIGITS, (found, dice) => found + dice.pick(['件', '万元', '%', ' 条', '份'])),
  'figure split by a space': next(/\d\d/, pair => `${pair[0]!} ${pair[1]!}`),
  'figure split by a line': next(/\d\d/, pair => `${pair[0]!}\n${pair[1]!}`),
  'figure full-width': next(/\d/, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  'figure in Chinese': next(/\d/, digit => CHINESE[Number(digit)]!),
  'figure misread': next(/[0125689]/, digit => LOOKALIKES[digit]!),
  'figure circled': next(/[1-9]/, digit => String.fromCharCode(0x2460 + Number(digit) - 1)),
  'figure in brackets': next(DIGITS, found => `（${found}）`),
  'figure quoted': next(DIGITS, found => `"${found}"`),
  'ones read as bars': onwards(/1/g, '|'),
  'zeros lost': onwards(/0/g, ''),
  'commas into figures': onwards(/(\d)(?=\d)/g, '$1,'),
  'full-width from here': (text, { at }) =>
    text.slice(0, at) +
    text.slice(at).replace(/[!-~]/g, character => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
  'cell lost': next(CELL, () => ''),
  'cell doubled': next(CELL, cell => cell + cell),
  'cell split': next(CELL, cell => `${cell.slice(0, cell.length / 2)}|${cell.slice(cell.length / 2)}`),
  'cell joined with the next': next(/[|\t,│]/, () => ''),
  'cell broken by a line': next(/[|\t,│]/, mark => `${mark}\n`),
  'separator changed': next(/[|\t,│]/, (_, dice) => dice.pick(['|', '\t', ',', '│', '  ', '；'])),
  'separators lost': onwards(/[|│\t]/g, ''),
  'separators to spaces': onwards(/[|│\t]/g, ' '),
  'separators to lines': onwards(/[|│\t]/g, '\n'),
  'spaces lost': onwards(/ +/g, ''),
  'spaces collapsed': onwards(/[ \t]+/g, ' '),
  'spaces to tabs': onwards(/ {2,}/g, '\t'),
  'spaces widened': onwards(/ /g, '   '),
  'no-break spaces': onwards(/ /g, '\u00a0'),
  'ideographic spaces': onwards(/ /g, '\u3000'),
  'marks of no width': insert((dice, size) =>
    dice.pick(['\u200b', '\ufeff', '\u00ad', '\u200d']).repeat(size),
  ),
  'direction marks': insert(dice => dice.pick(['\u202e', '\u2066', '\u200f', '\u061c'])),
  controls: insert((dice, size) => String.fromCharCode(dice.below(32)).repeat(size)),
  'half a character': insert(dice => dice.pick(['\ud83d', '\udc22'])),
  'beyond the plane': insert((dice, size) => dice.pick(['📢', '𠮷', '👨‍👩‍👧']).repeat(size)),
  'combining marks': insert((_, size) => `e${'\u0301'.repeat(size)}`),
  'replacement characters': insert((_, size) => '\ufffd'.repeat(size)),
  'line lost': ofLines((lines, index) => lines.toSpliced(index, 1)),
  'lines lost': ofLines((lines, index, size) => lines.toSpliced(index, size)),
  'line doubled': ofLines((lines, index) => lines.toSpliced(index, 0, lines[index]!)),
  'lines doubled': ofLines((lines, index, size) =>
    lines.toSpliced(index, 0, ...lines.slice(index, index + size)),
  ),
  'lines swapped': ofLines((lines, index) =>
    lines.toSpliced(index, 2, lines[index + 1] ?? '', lines[index]!),
  ),
  'lines reversed': ofLines((lines, index, size) =>
    lines.toSpliced(index, size, ...lines.slice(index, index + size).reverse()),
  ),
  'line moved to the end': ofLines((lines, index) => [...lines.toSpliced(index, 1), lines[index]!]),
  'line moved to the top': ofLines((lines, index) => [lines[index]!, ...lines.toSpliced(index, 1)]),
  'line joined with the next': ofLines((lines, index) =>
    lines.toSpliced(index, 2, lines[index]! + (lines[index + 1] ?? '')),
  ),
  'lines joined': ofLines((lines, index, size) =>
    lines.toSpliced(index, size, lines.slice(index, index + size).join('')),
  ),
  'lines joined by spaces': ofLines((lines, index, size) =>
    lines.toSpliced(index, size, lines.slice(index, index + size).join(' ')),
  ),
  'lines wrapped': ofLines((lines, _, size) =>
    lines.flatMap(line => line.match(new RegExp(`.{1,${size + 8}}`, 'gu')) ?? ['']),
  ),
  'blank lines': ofLines((lines, index, size) =>
    lines.toSpliced(index, 0, ...Array.from({ length: size }, () => '')),
  ),
  'blank lines lost': onwards(/\n{2,}/g, '\n'),
  'line breaks doubled': onwards(/\n/g, '\n\n'),
  'carriage returns': onwards(/\n/g, '\r\n'),
  'carriage returns doubled': onwards(/\r?\n/g, '\r\r\n'),
  'old line breaks': onwards(/\n/g, '\r'),
  'other line breaks': next(/\n/, (_, dice) => dice.pick(['\u2028', '\u2029', '\u0085', '\v', '\f'])),
  'line indented': inLine((line, _, size) => ' '.repeat(size) + line),
  'line quoted': inLine(line => `> ${line}`),
  'line numbered': inLine((line, dice) => `${dice.below(99)}. ${line}`),
  'line emptied of figures': inLine(line => line.replaceAll(/\d/g, '')),
  'line emptied of words': inLine(line => line.replaceAll(/\p{Script=Han}/gu, '')),
  'line reversed': inLine(line => [...line].reverse().join('')),
  'line cut': inLine((line, dice) => line.slice(0, dice.below(line.length + 1))),
  'line without its beginning': inLine((line, dice) => line.slice(dice.below(line.length + 1))),
  'figures of a line shifted': inLine(line => {
    const figures: string[] = line.match(/\d+/g) ?? []
    return line.replace(/\d+/g, () => {
      figures.unshift(figures.pop()!)
      return figures[0]!
    })
  }),
  'cells of a line dealt anew': inLine((line, dice) => {
    const cells = line.split('|')
    return cells.map(() => cells.splice(dice.below(cells.length), 1)[0]!).join('|')
  }),
  'page number': insert((dice, size) =>
    `\n${dice.pick(['— # —', '- # -', '第 # 页', '#', '#/9'])}\n`.replace('#', String(size)),
  ),
  'page break': insert(() => '\f'),
  'running head': insert(() => '\n青石县人民政府公报\n'),
  footnote: insert((_, size) => `［${size}］`),
  'heading again': insert(() => '\n三、收到和处理政府信息公开申请情况\n'),
  'another heading': insert(dice => `\n${dice.pick([...'一二三四五六七八'])}、其他事项\n`),
  'another title': insert(() => '\n青石县教育局2020年政府信息公开工作年度报告\n'),
  'a total line': insert((_, size) => `\n总计 | ${size} | ${size}\n`),
  'a table begun': insert(dice =>
    dice.pick(['<table><tr><td>', '{| class="wikitable"\n|-\n', '| --- |\n', '┌──┬──┐\n']),
  ),
  'a table ended': insert(dice => dice.pick(['</table>', '</td></tr>', '\n|}\n', '\n└──┴──┘\n'])),
  'a tag': insert((dice, size) =>
    dice.pick(['<br>', '<td>', '</tr>', '<!--', '<script>', '&nbsp;', `<td rowspan=${size}>`]),
  ),
  'a sum in the text': insert((_, size) => `共收到申请${size}件，同比增长${size}%。`),
  'letters lost': (text, { at, size }) => text.slice(0, at) + text.slice(at + size),
  'letters doubled': (text, { at, size }) => text.slice(0, at + size) + text.slice(at),
  'cut off': (text, { at }) => text.slice(0, at),
  'begins later': (text, { at }) => text.slice(at),
  'twice over': (text, { at }) => text + text.slice(at),
  'page moved': (text, { at, size }) => {
    const length = size * 40
    return text.slice(0, at) + text.slice(at + length) + text.slice(at, at + length)
  },
  'columns of a page': ofLines((lines, index, size) => {
    const right = lines.splice(index, size)
    return lines.map((line, i) => (right[i] === undefined ? line : `${line}    ${right[i]}`))
  }),
  'traditional dashes': onwards(/-/g, '─'),
  'brackets changed': onwards(/[（(]/g, '〔'),
  'marks of numbers changed': onwards(/、/g, '.'),
  'marks lost': onwards(/[、，。：；]/g, ''),
  'Chinese numbers to digits': (text, { at }) =>
    text.slice(0, at) +
    text.slice(at).replace(/[一二三四五六七八九]/g, found => String(CHINESE.indexOf(found))),
  'read as Latin': (text, { at, size }) =>
    text.slice(0, at) + Buffer.from(text.slice(at, at + size)).toString('latin1') + text.slice(at + size),
  'bytes of characters lost': (text, { at, size }) =>
    text.slice(0, at) +
    Buffer.from(text.slice(at, at + size))
      .subarray(1)
      .toString() +
    text.slice(at + size),
  'a mark at the beginning': text => `\ufeff${text}`,
  'nothing at its end': text => text.trimEnd(),
} satisfies Readonly<Record<string, Damage>>

export type DamageName = keyof typeof DAMAGES
