import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../server/format/edit.ts'
import { DISPUTES, figures, HEADING, row } from '../support/figures.ts'
import { findingsIn, read } from '../support/reports.ts'

describe('HTML', () => {
  const heading = `${HEADING}<table>
<tr><td colspan=3 rowspan=3></td><td colspan=7>申请人情况</td></tr>
<tr><td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td><td rowspan=2>总计</td></tr>
<tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>
`

  it('has figures between line breaks, comments, tags and spaces', () => {
    const text = `${heading}<tr><td colspan=3>一、本年新收政府信息公开申请数量</td><td>
  145<!-- --></td><td>&nbsp;3&nbsp;</td><td>&nbsp;</td><td><p><span>1</span></p>
</td><td>11<br></td><td><b>10</b> </td><td>\u00a0170</td></tr></table>`
    expect(figures(text)).toEqual(row('newlyReceived', 145, 3, '', 1, 11, 10, 170))
  })

  const newly = (...cells: readonly string[]) =>
    `${heading}<tr><td colspan=3>一、本年新收政府信息公开申请数量</td>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr></table>`
  const values = (text: string) => read(text).facts.map(({ value, absent }) => value?.coefficient ?? absent)

  it('has figures as a reader is shown them, whatever tags and references they are written with', () => {
    const dressed = '<span style="font-family:宋体;font-size:12pt;color:#333">'
    const text = newly(
      `${dressed}1</span>${dressed}45</span>`,
      '&#51;',
      '<o:p>0</o:p>',
      '<b></b>1',
      '1&#49;',
      '1<!-- -->0',
      '1<b>7</b>0',
    )
    expect(values(text)).toEqual([145, 3, 0, 1, 11, 10, 170])
    expect(figures(text)).toContain(`newlyReceived.naturalPerson 1</span>${dressed}45`)
    expect(figures(text)).toContain('newlyReceived.legalServiceOrganization 1&#49;')
  })

  it('has no figure where a reader is shown more than one thing, or another than is written', () => {
    const text = newly(
      '1<br>45',
      '<p>1</p><p>5</p>',
      '2<sup>1</sup>',
      '<del>3</del>4',
      '<span style="display:none">1</span>1',
      '1 1',
      '<b>1</b> <b>70</b>',
    )
    expect(values(text)).toEqual(Array(7).fill('unreadable'))
  })

  it('takes the one figure of a table within a cell for the cell’s, and several for none', () => {
    const inner = (...cells: readonly string[]) =>
      `<table><tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr></table>`
    const text = newly(
      inner('145'),
      `<div>${inner('', '3')}</div>`,
      inner(''),
      '1',
      inner('1', '1'),
      '10',
      '170',
    )
    expect(values(text)).toEqual([145, 3, 'blank', 1, 'unreadable', 10, 170])
  })

  it.each([
    ['一百余', '<i>约</i>三', '零', '一', '<b>十</b>一', '十', '一百七十'],
    ['查无', '查无', '查无', '查无', '查无', '查无', '查无'],
  ])('has no blank where words stand: %s', (...words) => {
    expect(values(newly(...words))).not.toContain('blank')
  })

  it('changes a figure only where no tag loses its other half', () => {
    const cells = ['1<b>4</b>5', '3', '0', '1', '1&#49;', '10', '1<!-- -->80']
    const recomputed = (total: string) => {
      const text = newly(...cells.with(6, total))
      const finding = findingsIn(text).find(({ rule }) => rule === 'unbalanced-equation')
      const fix = finding?.fixes.find(({ title }) => title.zh.includes('170'))
      return fix && /10<\/td><td>(.*)<\/td><\/tr>/.exec(applyEdits(text, fix.edits))?.[1]
    }
    expect(recomputed('1<!-- -->80')).toBe('170')
    expect(recomputed('<i>1</i><i>80</i>')).toBe('<i>170</i>')
    expect(recomputed('1<i>80</i>')).toBeUndefined()
  })

  it('has no sure places in a row that a merged cell of another pushes aside', () => {
    const text = `${heading}<tr><td rowspan=4>三、本年度办理结果</td><td colspan=2>（一）予以公开</td><td>38</td><td>6</td><td></td><td>1</td><td>2</td><td></td><td>47</td></tr>
<tr><td colspan=2>（七）总计</td><td>38</td><td>6</td><td></td><td>1</td><td>2</td><td></td><td>47</td></tr>
<tr><td colspan=3>四、结转下年度继续办理</td><td></td><td>5</td><td></td><td></td><td></td><td></td><td></td></tr>
<tr><td colspan=3>一、本年新收政府信息公开申请数量</td><td>38</td><td>11</td><td></td><td>1</td><td>2</td><td></td><td>52</td></tr></table>`
    expect(figures(text)).toEqual([
      ...row('granted', 38, 6, '', 1, 2, '', 47),
      ...row('resultsTotal', 38, 6, '', 1, 2, '', 47),
    ])
  })
})

it.each([0, 25, 300, 100000])('a merged cell of HTML reaches the end of the table at most: %d rows', rows => {
  const cells = (...texts: readonly string[]) => texts.map(text => `<td>${text}</td>`).join('')
  const text = `${HEADING}<table>
<tr><td rowspan=${rows}>三、本年度办理结果</td>${cells('（一）予以公开', '38', '6', '', '1', '2', '', '47')}</tr>
<tr>${cells('（七）总计', '38', '6', '', '1', '2', '', '47')}</tr></table>`
  expect(figures(text)).toEqual([
    ...row('granted', 38, 6, '', 1, 2, '', 47),
    ...row('resultsTotal', 38, 6, '', 1, 2, '', 47),
  ])
})

describe('tables whose cells are', () => {
  const figuresOf = (cells: string) => figures(`${HEADING}<table>${cells}</table>`)

  it.each(['<td hidden>9</td>', '<td style="display: none">9</td>'])('hidden: %s', hidden => {
    const values = [145, 3, 0, 1, 11, 10, 170].map(value => `<td>${value}</td>`)
    const cells = ['<td>一、本年新收政府信息公开申请数量</td>', values[0], hidden, ...values.slice(1)]
    expect(figuresOf(`<tr>${cells.join('')}</tr>`)).toEqual(row('newlyReceived', 145, 3, 0, 1, 11, 10, 170))
  })

  it('those of the XML of an extractor', () => {
    const line = (...cells: readonly string[]) =>
      `<row>${cells.map(text => (text === '' ? '<cell/>' : `<cell>${text}</cell>`)).join('\n')}</row>\n`
    const text =
      line('一、本年新收政府信息公开申请数量', '145', '3', '', '1', '11', '10', '170') +
      line('二、上年结转政府信息公开申请数量', '3', '', '', '', '', '', '3')
    expect(figuresOf(text)).toEqual([
      ...row('newlyReceived', 145, 3, '', 1, 11, 10, 170),
      ...row('carriedOver', 3, '', '', '', '', '', 3),
    ])
  })
})

it('reads a blank cell without a closing tag before the end of a table whose lines end in CR LF', () => {
  const values = ['4', '', '', '', '4', '3', '', '', '1', '4', '0', '', '', '', '']
  const text = `${DISPUTES}<table>\n<tr>\n${values.map(value => `  <td>${value}\n`).join('')}\n</table>\n五、存在的主要问题\n`
  const report = read(text.replaceAll('\n', '\r\n'))
  const blanks = report.facts.filter(({ absent }) => absent === 'blank')
  expect(blanks).toHaveLength(9)
  for (const { start } of blanks) expect(report.source.text.slice(start - 1, start + 1)).not.toBe('\r\n')
})
