// Findings as Checkstyle's XML, which many tools read.
import { say } from '../../../text/locale.ts'
import { wasRead, type Examined } from '../../examine/examined.ts'
import type { Page } from '../../examine/job.ts'
import { textFormat, type Format } from './format.ts'
import { placeOf } from './place.ts'
import { xmlAttributes } from './xml.ts'

export function checkstyle({ locale }: Page): Format {
  const render = (examined: Examined) => {
    if (!wasRead(examined)) return undefined
    const errors = examined.findings.map(({ rule, severity, message, range }) => {
      const { line, column } = placeOf(examined.report.source, range)
      // It has no hint.
      const level = severity === 'hint' ? 'info' : severity
      const source = `gouji.${rule}`
      return `    <error${xmlAttributes({ line, column, severity: level, message: say(message, locale), source })}/>\n`
    })
    return `  <file${xmlAttributes({ name: examined.file })}>\n${errors.join('')}  </file>\n`
  }
  return textFormat({
    begin: '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
    separator: '',
    render,
    end: () => '</checkstyle>\n',
  })
}
