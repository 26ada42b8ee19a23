import type { Dice } from './dice.ts'
import type { TableName } from './form.ts'
import { gap, prose, type Piece } from './piece.ts'
import type { InventedReport } from './report.ts'

/** A report around its tables. */
export function writeDocument(
  report: InventedReport,
  tables: ReadonlyMap<TableName, readonly Piece[]>,
  dice: Dice,
  mayBeHtml: boolean,
): readonly Piece[] {
  const isHtml = mayBeHtml && dice.draw('document', { 'text around': false, 'HTML throughout': true })
  const between = dice.draw('before and after tables', {
    'a line end': '\n',
    'an empty line': '\n\n',
    'two empty lines': '\n\n\n',
  })
  const hash = isHtml ? '' : dice.draw('headings', { plain: '', Markdown: '## ' }, { plain: 3 })
  const heading = (text: string) => (isHtml ? `<h2>${text}</h2>\n` : `${hash}${text}${between}`)
  const paragraph = (text: string) => (isHtml ? `<p>${text}</p>\n` : `${text}\n`)
  const table = (name: TableName) => [...tables.get(name)!, gap(isHtml ? '\n' : between)]
  const behalf = dice.chance(0.3) ? '行政机关' : ''
  const pieces = [
    prose(isHtml ? `<h1>${titleOf(report, dice)}</h1>\n` : `${titleOf(report, dice)}\n`),
    ...openingOf(report, dice).map(text => prose(paragraph(text))),
    prose(heading('一、总体情况')),
    ...overviewOf(dice).map(text => prose(paragraph(text))),
    prose(heading(`二、${behalf}主动公开政府信息情况`)),
    ...table('disclosure'),
    prose(heading(`三、${behalf}收到和处理政府信息公开申请情况`)),
    ...repeatedOf(dice).map(text => prose(paragraph(text))),
    ...table('applications'),
    prose(heading('四、政府信息公开行政复议、行政诉讼情况')),
    ...table('disputes'),
    prose(heading('五、存在的主要问题及改进情况')),
    prose(paragraph('公开内容的更新还不够及时，下一步将健全更新提醒制度，做到随产生随公开。')),
    prose(heading('六、其他需要报告的事项')),
    prose(paragraph('本年度未收取信息处理费。')),
  ]
  return isHtml ? [prose('<!DOCTYPE html>\n<html><body>\n'), ...pieces, prose('</body></html>\n')] : pieces
}

function titleOf({ organ, year }: InventedReport, dice: Dice): string {
  return dice.pick([
    `${organ}${year}年政府信息公开工作年度报告`,
    `${organ} ${year} 年度政府信息公开工作年度报告`,
    `${year}年${organ}政府信息公开工作年度报告`,
  ])
}

function openingOf({ year, organ }: InventedReport, dice: Dice): readonly string[] {
  const period = `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`
  return dice.pick([
    [`根据《中华人民共和国政府信息公开条例》，${organ}编制本报告。${period}`],
    [`发布日期：${year + 1}-01-${10 + dice.below(20)}`, `现公布${organ}上一年度情况，${period}`],
    [period],
  ])
}

function overviewOf(dice: Dice): readonly string[] {
  return [
    `（一）主动公开。门户网站全年更新栏目${3 + dice.below(40)}个，答复网民留言${20 + dice.below(300)}条。`,
    '（二）依申请公开。进一步规范登记、审核、答复、归档各环节。',
    '（三）政府信息管理。落实先审查后发布的要求。',
    '（四）平台建设。升级检索功能，适配老年人使用。',
    '（五）监督保障。把公开工作列入年度考核，组织培训一次。',
  ]
}

/** Sentences that use the words of rows, and are none. */
function repeatedOf(dice: Dice): readonly string[] {
  const isThere = dice.draw(
    'sentences with names of rows',
    { none: false, 'before table three': true },
    { none: 3 },
  )
  if (!isThere) return []
  return [
    `从申请人看，本年新收政府信息公开申请数量比上一年增长${1 + dice.below(60)}%；上年结转政府信息公开申请数量有所下降。`,
    `办理中，属于国家秘密的不予公开，重复申请的不予处理；结转下年度继续办理的，将在${1 + dice.below(9)}月底前办完。`,
  ]
}
