// Columns as other standards describe them: Frictionless Table Schema and CSV on the Web.
import { version } from '../../../package.json'
import { STATUSES } from '../examine/status.ts'
import type { Column, Table } from './tables/table.ts'

type Described = Pick<Table, 'name' | 'title' | 'columns'>

/** The version of the columns: another one means that a column changed its meaning. */
const SCHEMA = 1

export function tableSchemaOf({ columns }: Pick<Described, 'columns'>): object {
  return { fields: columns.map(fieldOf), missingValues: [''] }
}

function fieldOf({ name, type, means }: Column): object {
  const kind = type === 'text' ? 'string' : type === 'number' ? 'number' : 'integer'
  return {
    name,
    type: kind,
    title: means.zh,
    description: means.en,
    ...(name === 'status' && { constraints: { enum: STATUSES } }),
  }
}

/** A Data Package of CSV files, each named after its table. */
export function dataPackageOf(tables: readonly Described[]): object {
  return {
    profile: 'tabular-data-package',
    name: 'gouji-reports',
    title: '政府信息公开工作年度报告数据',
    version: `${version}+schema.${SCHEMA}`,
    resources: tables.map(table => ({
      profile: 'tabular-data-resource',
      name: table.name,
      path: `${table.name}.csv`,
      title: table.title.zh,
      description: table.title.en,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: tableSchemaOf(table),
    })),
  }
}

/** Metadata by the W3C's recommendation, for tables beside it. */
export function csvwOf(tables: readonly Described[]): object {
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    tables: tables.map(({ name, columns }) => ({
      url: `${name}.csv`,
      tableSchema: {
        columns: columns.map(column => ({
          name: column.name,
          titles: [column.name],
          'dc:description': [
            { '@value': column.means.zh, '@language': 'zh' },
            { '@value': column.means.en, '@language': 'en' },
          ],
          datatype: column.type === 'text' ? 'string' : column.type === 'number' ? 'decimal' : 'integer',
        })),
      },
    })),
  }
}
